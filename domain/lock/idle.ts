/** How long nobody uses Casebook before it locks, in minutes, unless a person chose otherwise. */
export const USUAL_LOCK_MINUTES = 10;

/** The least and the most that can be chosen. There is no "never": a laptop left open is how case files get out. */
export const LEAST_LOCK_MINUTES = 1;
export const MOST_LOCK_MINUTES = 60;

/** A moment by two clocks, in milliseconds. */
export interface Moment {
  /** The time of day. It goes on while a machine sleeps, and can be set. */
  readonly wall: number;
  /** A clock that nobody can set. On some systems it stands still while the machine sleeps. */
  readonly steady: number;
}

/**
 * How long it is since a moment, in milliseconds: by the clock that says more. So neither sleep nor a clock that was
 * set back keeps Casebook open; a clock that was set forward locks it early, which costs a passphrase.
 *
 * | meanwhile                  | wall  | steady  | counts |
 * |----------------------------|-------|---------|--------|
 * | nothing                    | right | right   | either |
 * | the machine slept          | right | too low | wall   |
 * | the clock was set back     | too low | right | steady |
 * | the clock was set forward  | too high | right | wall  |
 */
export function millisecondsSince(then: Moment, now: Moment): number {
  return Math.max(0, now.wall - then.wall, now.steady - then.steady);
}

/** Whether a workbook is to be locked that nobody used for so long. */
export function isLockDue(idleMilliseconds: number, lockMinutes: number): boolean {
  return idleMilliseconds >= lockMinutes * 60_000;
}
