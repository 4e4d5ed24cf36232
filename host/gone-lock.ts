import type { Dispatch } from '../api/dispatch.ts';
import { isLockDue, type Moment, millisecondsSince, USUAL_LOCK_MINUTES } from '../domain/lock/idle.ts';

const LOOK_MS = 10_000;

/** A dispatch whose workbook is locked when nobody calls any more. */
export interface Watched {
  readonly dispatch: Dispatch;
  /** Locks if it is time. Called by itself again and again; for tests. */
  look(): Promise<void>;
  stop(): void;
}

const steadyNow = (): Moment => ({ wall: Date.now(), steady: performance.now() });

async function lockMinutesOf(dispatch: Dispatch): Promise<number> {
  const reply = await dispatch('preferences.get', {});
  const value: unknown = reply.ok ? reply.value : null;
  const hasMinutes = typeof value === 'object' && value !== null && 'lockMinutes' in value;
  return hasMinutes && typeof value.lockMinutes === 'number' ? value.lockMinutes : USUAL_LOCK_MINUTES;
}

/**
 * Locks the workbook when its page has gone: a browser was closed, or fell, without a word. A page that is there says
 * so twice a minute, and counts for itself how long nobody uses it; so only one that has gone makes no call for the
 * minutes of the preferences. A call that takes longer than that keeps the workbook open.
 */
export function lockWhenGone(dispatch: Dispatch, now: () => Moment = steadyNow): Watched {
  let last = now();
  let running = 0;
  const look = async (): Promise<void> => {
    if (running > 0) return;
    if (!isLockDue(millisecondsSince(last, now()), await lockMinutesOf(dispatch))) return;
    await dispatch('workbook.lock', {}); // where none is open, nothing happens
    last = now();
  };
  const timer = setInterval(() => void look(), LOOK_MS);
  timer.unref();
  return {
    async dispatch(method, input) {
      running++;
      try {
        return await dispatch(method, input);
      } finally {
        running--;
        last = now();
      }
    },
    look,
    stop: () => clearInterval(timer),
  };
}
