/** How a date is written: `2026-03-04`, `4/3/2026`, or `4 March 2026`. */
export type DateForm = 'iso' | 'day-first' | 'named-month';

/** A date of a list, as `YYYY-MM-DD`, with the way it was written. */
export interface ListDate {
  readonly day: string;
  readonly form: DateForm;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = String.raw`(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?`;
const ISO = new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})${TIME}$`);
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})${TIME}$`);
const NAMED = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})[ -,]+(\d{4})$/;

function makeDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

function dated(form: DateForm, day: string | null): ListDate | null {
  return day === null ? null : { day, form };
}

/**
 * Reads a date as case management systems write them, a time of day after it or not. Null where it is none.
 *
 * | text             | day        | form        |
 * |------------------|------------|-------------|
 * | 2026-03-04       | 2026-03-04 | iso         |
 * | 04/03/2026 00:00 | 2026-03-04 | day-first   |
 * | 4 Mar 2026       | 2026-03-04 | named-month |
 * | 03/25/2026       | none: there is no month 25, and a month is never read first | |
 * | 04/03/26         | none: a year has four digits, or a date of birth could be a century off | |
 */
export function readListDate(text: string): ListDate | null {
  const iso = ISO.exec(text);
  if (iso) return dated('iso', makeDay(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const first = DAY_FIRST.exec(text);
  if (first) return dated('day-first', makeDay(Number(first[3]), Number(first[2]), Number(first[1])));
  const named = NAMED.exec(text);
  if (!named) return null;
  const month = MONTHS.indexOf((named[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? null : dated('named-month', makeDay(Number(named[3]), month, Number(named[1])));
}
