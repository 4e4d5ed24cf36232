/**
 * The chance in a draw (S4): a keyed hash, so that a draw needs no sequence of random numbers and no order of rows.
 * Each case, stratum or manager has a key, and key and seed together give a number; those with the lowest come first.
 *
 * The hash is MurmurHash3 x86 32 (Austin Appleby, public domain) over the UTF-16LE bytes of the text, in whole 32-bit
 * arithmetic: the same for ever on any machine, and to be had in most languages to check a draw by.
 */
const C1 = 0xcc9e2d51;
const C2 = 0x1b873593;
const FIRST_LANE = 0x5eed0001;
const SECOND_LANE = 0x5eed0002;
const NUMBERS = 2 ** 32;

const rotate = (bits: number, by: number): number => (bits << by) | (bits >>> (32 - by));
const mixBlock = (block: number): number => Math.imul(rotate(Math.imul(block, C1), 15), C2);

function finish(hash: number, bytes: number): number {
  let h = hash ^ bytes;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** MurmurHash3 x86 32 of a text's UTF-16LE bytes: a whole number from 0 to 2³² - 1. */
export function murmur3(text: string, seed: number): number {
  let hash = seed;
  const even = text.length - (text.length % 2);
  for (let at = 0; at < even; at += 2) {
    const block = text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16);
    hash = (Math.imul(rotate(hash ^ mixBlock(block), 13), 5) + 0xe6546b64) | 0;
  }
  if (even < text.length) hash ^= mixBlock(text.charCodeAt(even));
  return finish(hash, 2 * text.length);
}

/** A seed as it counts: typed in capitals or not, with spaces around it or not, it is the same seed. */
export function normaliseSeed(typed: string): string {
  return typed.normalize('NFC').trim().replace(/\s+/g, ' ').toUpperCase();
}

/** A place in the order that a seed gives. */
export interface Lot {
  /** A whole number from 0 to 2³² - 1. */
  readonly first: number;
  /** Decides where the first is the same. */
  readonly second: number;
}

/** The lot of a key under a seed. */
export function drawLot(seed: string, key: string): Lot {
  const text = `${seed}\0${key}`;
  return { first: murmur3(text, FIRST_LANE), second: murmur3(text, SECOND_LANE) };
}

/** A number from 0 up to 1 for a key under a seed. */
export function drawRatio(seed: string, key: string): number {
  return murmur3(`${seed}\0${key}`, FIRST_LANE) / NUMBERS;
}

/** The items in the order that their lots give; those of one lot by key, so that their order before has no say. */
export function orderByLot<T>(items: readonly T[], seed: string, keyOf: (item: T) => string): readonly T[] {
  const drawn = items.map((item) => {
    const key = keyOf(item);
    return { item, key, lot: drawLot(seed, key) };
  });
  drawn.sort(
    (a, b) => a.lot.first - b.lot.first || a.lot.second - b.lot.second || (a.key < b.key ? -1 : Number(a.key > b.key)),
  );
  return drawn.map(({ item }) => item);
}
