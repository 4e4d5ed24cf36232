const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A count as reports write it: in letters below ten, in digits from there on. */
export function countInWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** A count out of another, both written alike: "two of the five", "7 of the 11", "one of the 17". */
export function shareInWords(count: number, of: number): string {
  const isShort = count === 1 || (count > 0 && of < NUMBERS.length);
  return isShort ? `${countInWords(count)} of the ${countInWords(of)}` : `${count} of the ${of}`;
}

/** A count with its noun: "one case", "38 cases". */
export function countWithNoun(count: number, one: string, many = `${one}s`): string {
  return `${countInWords(count)} ${count === 1 ? one : many}`;
}

/** The text with its first letter large. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
