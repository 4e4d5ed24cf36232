const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const DAY_AND_TIME = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** The day of an ISO-8601 time, where one is: "22 November 2026". */
export function dayInWords(at: string): string {
  return DAY.format(new Date(at));
}

/** The time of day of an ISO-8601 time: "14:03:22". */
export function timeInWords(at: string): string {
  return TIME.format(new Date(at));
}

/** Day and time of an ISO-8601 time: "22 November 2026 at 14:03". */
export function momentInWords(at: string): string {
  return DAY_AND_TIME.format(new Date(at)).replace(', ', ' at ');
}
