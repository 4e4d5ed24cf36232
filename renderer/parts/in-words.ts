import { onFirstUse } from './first-use.ts';

const day = onFirstUse(() => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }));
const dayAndTime = onFirstUse(
  () =>
    new Intl.DateTimeFormat('en-GB', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    }),
);

/** The day of an ISO-8601 time, where one is: "22 November 2026". */
export function dayInWords(at: string): string {
  return day().format(new Date(at));
}

/** The time of day of an ISO-8601 time, where one is: "14:03:22". */
export function timeInWords(at: string): string {
  return new Date(at).toTimeString().slice(0, 'HH:mm:ss'.length); // as ECMAScript has it, without the wait for `Intl`
}

/** Day and time of an ISO-8601 time: "22 November 2026 at 14:03". */
export function momentInWords(at: string): string {
  return dayAndTime().format(new Date(at)).replace(', ', ' at ');
}
