const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day as people write it, "3 March 2026", from `YYYY-MM-DD`. */
export function sayDate(iso: string): string {
  return DAY.format(new Date(`${iso}T00:00:00Z`));
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A month as people write it, "March 2026", from `YYYY-MM`. */
export function sayMonth(month: string): string {
  return MONTH.format(new Date(`${month}-01T00:00:00Z`));
}

/** A count with its noun: "1 case", "38 cases". */
export function sayCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** A value of a framework as words: "very-high" is "Very high", "yes-in-area" is "Yes, in area". */
export function sayValue(slug: string): string {
  const words = slug.replace(/^(yes|no)-(?!t-|known)/, '$1, ').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
