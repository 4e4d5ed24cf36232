import { onFirstUse } from './first-use.ts';

const day = onFirstUse(
  () => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
const month = onFirstUse(() => new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }));
const number = onFirstUse(() => new Intl.NumberFormat('en-GB'));

/** A day as people write it, "3 March 2026", from `YYYY-MM-DD`. */
export function sayDate(iso: string): string {
  return day().format(new Date(`${iso}T00:00:00Z`));
}

/** A month as people write it, "March 2026", from `YYYY-MM`. */
export function sayMonth(iso: string): string {
  return month().format(new Date(`${iso}-01T00:00:00Z`));
}

/** A count as people write it: "38", "12,500". */
export function sayNumber(count: number): string {
  return count < 1000 ? String(count) : number().format(count);
}

/** A count with its noun: "1 case", "38 cases". */
export function sayCount(count: number, one: string, many = `${one}s`): string {
  return `${sayNumber(count)} ${count === 1 ? one : many}`;
}

/** A value of a framework as words: "very-high" is "Very high", "yes-in-area" is "Yes, in area". */
export function sayValue(slug: string): string {
  const words = slug.replace(/^(yes|no)-(?!t-|known)/, '$1, ').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
