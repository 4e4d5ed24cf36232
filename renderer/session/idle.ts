import { useEffect } from 'react';
import { isLockDue, type Moment, millisecondsSince } from '../../domain/lock/idle.ts';
import { useCasebook } from './casebook.tsx';
import { hearWindows, tellWindows } from './windows.ts';

const LOOK_MS = 1_000;
/** How often other windows are told that this one is used, and the host that it is there, in milliseconds. */
const TELL_MS = 5_000;
const BEAT_MS = 30_000;

/**
 * In the desktop program the shell counts, by the system's own measure: a person who reads a case file in another
 * program is there. Where a system does not say when it is idle, the page's own count locks after so many times as long.
 */
const WITH_SHELL = 3;

const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'scroll', 'touchstart', 'focus'];

const now = (): Moment => ({ wall: Date.now(), steady: performance.now() });

/** Locks when nobody used any window of this Casebook for so many minutes; never by itself where that is null. */
export function useIdleLock(lockMinutes: number | null, lock: () => void): void {
  const { client } = useCasebook();
  useEffect(() => {
    if (lockMinutes === null) return;
    const limit = window.casebook ? lockMinutes * WITH_SHELL : lockMinutes;
    let used = now();
    let told = used;
    let beat = used;
    const use = (): void => {
      used = now();
      if (millisecondsSince(told, used) < TELL_MS) return;
      told = used;
      tellWindows({ kind: 'active' });
    };
    const look = (): void => {
      if (isLockDue(millisecondsSince(used, now()), limit)) {
        lock();
      } else if (millisecondsSince(beat, now()) >= BEAT_MS) {
        beat = now();
        // Says that this page is there, and finds out where Casebook was locked without it.
        client['workbook.state']({}).then(
          ({ open }) => open ?? lock(),
          () => {}, // the save state tells of a lost host soon enough
        );
      }
    };
    const abort = new AbortController();
    for (const sign of SIGNS_OF_LIFE) {
      window.addEventListener(sign, use, { signal: abort.signal, passive: true, capture: true });
    }
    const timer = setInterval(look, LOOK_MS);
    const stopHearing = hearWindows(({ kind }) => {
      if (kind === 'active') used = now();
    });
    return () => {
      abort.abort();
      clearInterval(timer);
      stopHearing();
    };
  }, [client, lockMinutes, lock]);
}
