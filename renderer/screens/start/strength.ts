/** How hard a passphrase is to guess, in words, and why. */
export interface Strength {
  readonly words: 'Very weak' | 'Weak' | 'Fair' | 'Strong' | 'Very strong';
  readonly why: string;
}

// The first that are tried, by people and by machines.
const COMMON = /pass(word|phrase)|casebook|qwerty|letmein|welcome|admin|inspection|probation|youth|justice/g;
const RUNS = 'abcdefghijklmnopqrstuvwxyz 0123456789 9876543210 qwertyuiop asdfghjkl zxcvbnm';

const BITS_A_WORD = 11; // one of some 2,000 common words
const BITS_A_CHARACTER = 4; // people do not choose them evenly
const LONGEST_COUNTED = 200;

function continuesRun(text: string, at: number): boolean {
  return at >= 2 && RUNS.includes(text.slice(at - 2, at + 1));
}

/** The characters that add something: no third in a row of the same, none that continue "abc" or "123". */
function tellingCharacters(text: string): number {
  return [...text].filter((character, at) => {
    const isRepeat = at >= 2 && text[at - 1] === character && text[at - 2] === character;
    return !isRepeat && !continuesRun(text, at);
  }).length;
}

function guessBits(text: string): number {
  const plain = text.toLowerCase().slice(0, LONGEST_COUNTED).replace(COMMON, '');
  const words = new Set(plain.split(/[^\p{L}]+/u).filter((word) => word.length >= 3));
  const byWords = words.size >= 3 ? words.size * BITS_A_WORD : Number.POSITIVE_INFINITY;
  return Math.min(byWords, tellingCharacters(plain) * BITS_A_CHARACTER);
}

function whyWeak(text: string): string {
  const plain = text.toLowerCase();
  if (plain.match(COMMON))
    return 'It holds a word that is tried first. Add two or three words that have nothing to do with it.';
  if (tellingCharacters(plain) < plain.length * 0.7)
    return 'It repeats itself, or follows a row of keys. Add a few words.';
  return 'It is short. Add one or two words.';
}

/**
 * How hard a passphrase is to guess. There is no rule about which characters it is made of: length counts, and words
 * that do not belong together.
 *
 * | guesses, as a power of two | words       |
 * |----------------------------|-------------|
 * | below 28                   | Very weak   |
 * | 28 to 39                   | Weak        |
 * | 40 to 54                   | Fair        |
 * | 55 to 69                   | Strong      |
 * | 70 and over                | Very strong |
 */
export function judgeStrength(passphrase: string): Strength {
  const bits = guessBits(passphrase);
  if (bits < 28) return { words: 'Very weak', why: whyWeak(passphrase) };
  if (bits < 40) return { words: 'Weak', why: whyWeak(passphrase) };
  if (bits < 55) return { words: 'Fair', why: 'One more word would make it strong.' };
  if (bits < 70) return { words: 'Strong', why: 'It is long enough to withstand years of guessing.' };
  return { words: 'Very strong', why: 'It is long, and made of parts that do not belong together.' };
}
