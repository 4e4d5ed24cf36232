import * as z from 'zod';
import type { DatePart } from './DateField.tsx';

/** A date as it is typed, part by part. */
export type TypedDate = Readonly<Record<DatePart, string>>;

/** No date. */
export const NO_DATE: TypedDate = { day: '', month: '', year: '' };

const PARTS = ['day', 'month', 'year'] as const;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthNumber(text: string): number {
  const named = MONTHS.indexOf(text.trim().slice(0, 3).toLowerCase()) + 1;
  return named > 0 ? named : Number(text);
}

/** The day that was typed as `YYYY-MM-DD`; null where there is no such day. A month may be typed as its name. */
export function readDate({ day, month, year }: TypedDate): string | null {
  if (!/^\s*\d{4}\s*$/.test(year)) return null;
  const date = new Date(Date.UTC(Number(year), monthNumber(month) - 1, Number(day)));
  const isReal = date.getUTCDate() === Number(day) && date.getUTCMonth() + 1 === monthNumber(month);
  return isReal ? date.toISOString().slice(0, 10) : null;
}

/** A stored day as it would be typed. */
export function typeDate(iso: string | null): TypedDate {
  const [year, month, day] = iso?.split('-') ?? [];
  if (year === undefined || month === undefined || day === undefined) return NO_DATE;
  return { day: String(Number(day)), month: String(Number(month)), year };
}

/** A date to be typed, or left empty. `name` begins the message: "Date of disposal". */
export function typedDate(name: string) {
  const part = z.string().trim();
  return z.object({ day: part, month: part, year: part }).transform((typed, context): string | null => {
    if (PARTS.every((one) => typed[one] === '')) return null;
    const missing = PARTS.filter((one) => typed[one] === '');
    const date = missing.length > 0 ? null : readDate(typed);
    if (date !== null) return date;
    const message =
      missing.length > 0 ? `${name} must have a ${missing.join(' and a ')}` : `${name} must be a real date`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}
