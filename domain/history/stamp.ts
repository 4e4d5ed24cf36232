const COUNTER_DIGITS = 4;
const LAST_COUNTER = 0xffff;

function format(milliseconds: number, counter: number): string {
  return `${new Date(milliseconds).toISOString()}/${counter.toString(16).padStart(COUNTER_DIGITS, '0')}`;
}

/**
 * The next hybrid logical clock stamp: `2026-11-22T14:03:22.123Z/0000`, which sorts as text.
 * Later than `last` whatever the wall clock does; equal to the wall clock whenever that is ahead.
 */
export function nextStamp(last: string | null, now: Date): string {
  if (last === null) return format(now.getTime(), 0);
  const [time = '', counter = ''] = last.split('/');
  const lastTime = Date.parse(time);
  if (now.getTime() > lastTime) return format(now.getTime(), 0);
  const next = Number.parseInt(counter, 16) + 1;
  return next > LAST_COUNTER ? format(lastTime + 1, 0) : format(lastTime, next);
}
