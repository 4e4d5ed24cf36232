import type { Random } from './random.ts';

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const DAY = 86_400_000;

/** The months a window names, such as 6 and 9 in "six to nine months"; 3 and 9 where it names none. */
export function readWindow(window: string): readonly [from: number, to: number] {
  const [, from = 'three', to = 'nine'] = /(\w+) to (\w+) months/i.exec(window) ?? [];
  return [NUMBERS.indexOf(from.toLowerCase()), NUMBERS.indexOf(to.toLowerCase())];
}

function monthsBefore(reportDate: string, months: number): number {
  const [year = 0, month = 1] = reportDate.split('-').map(Number);
  return Date.UTC(year, month - 1 - months, 1);
}

function isWeekend(time: number): boolean {
  return [0, 6].includes(new Date(time).getUTCDay());
}

/**
 * A working day within the window (S2), as an ISO date. Reports do not print the day of the inspection, so the window is
 * counted back from the first of the report's month.
 */
export function inventDisposalDate(reportDate: string, window: string, random: Random): string {
  const [from, to] = readWindow(window);
  const start = monthsBefore(reportDate, to);
  const days = (monthsBefore(reportDate, from) - start) / DAY;
  const workingDays = Array.from({ length: days }, (_, at) => start + at * DAY).filter((time) => !isWeekend(time));
  return new Date(random.pick(workingDays)).toISOString().slice(0, 10);
}
