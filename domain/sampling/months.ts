function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

/**
 * The day that is so many months before another, both `YYYY-MM-DD`. Where that month is too short it is its last day:
 * three months before 31 May is 28 or 29 February.
 */
export function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const place = date.getUTCFullYear() * 12 + date.getUTCMonth() - months;
  const [year, month] = [Math.floor(place / 12), place - Math.floor(place / 12) * 12];
  const inMonth = Math.min(date.getUTCDate(), lastDayOf(year, month));
  return new Date(Date.UTC(year, month, inMonth)).toISOString().slice(0, 10);
}

/** Whole years from one day to another, both `YYYY-MM-DD`: the age at `on` of who was born on `born`. */
export function yearsBetween(born: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return on.slice(5) < born.slice(5) ? years - 1 : years;
}
