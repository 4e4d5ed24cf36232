/** Wrong passphrases for one workbook: how many in a row, and when the last was tried. */
export interface Failures {
  readonly count: number;
  /** ISO-8601. */
  readonly lastAt: string;
}

const FREE_TRIES = 3;
const SECONDS = [5, 15, 30, 60, 120, 300] as const;
const LONGEST = 300;

/**
 * How long one waits after so many wrong passphrases in a row, in seconds. Never for good: five minutes is the longest.
 *
 * | wrong | 1-3 | 4 | 5  | 6  | 7  | 8   | 9 and more |
 * |-------|-----|---|----|----|----|-----|------------|
 * | wait  | 0   | 5 | 15 | 30 | 60 | 120 | 300        |
 */
export function secondsAfter(count: number): number {
  if (count <= FREE_TRIES) return 0;
  return SECONDS[count - FREE_TRIES - 1] ?? LONGEST;
}

/** How many whole seconds are left to wait. A clock that was set back never makes it longer than it began. */
export function secondsLeft(failures: Failures | null, now: Date): number {
  if (!failures) return 0;
  const wait = secondsAfter(failures.count);
  const passed = (now.getTime() - Date.parse(failures.lastAt)) / 1000;
  return Math.min(wait, Math.max(0, Math.ceil(wait - passed)));
}

/** A wait in words: "30 seconds", "1 minute", "2 minutes". */
export function sayWait(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
