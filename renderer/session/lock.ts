import { useCallback, useEffect, useRef } from 'react';
import { useCasebook, useLockedOut, useSaver } from './casebook.tsx';
import { usePlace } from './place.ts';
import type { Job } from './save-state.ts';
import { hearWindows, tellWindows } from './windows.ts';

/** How long locking waits for what is not on disk, in milliseconds: less than the shell waits for the page. */
const PATIENCE_MS = 2_000;

const atMost = (milliseconds: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, new Promise((resolve) => setTimeout(resolve, milliseconds))]);

/** The key that locks, as the menu of the desktop program has it. */
const isLockKey = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'l' && (ctrlKey || metaKey) && !altKey && !shiftKey;

/**
 * Locks the workbook: what was typed is saved first, and the place is kept. Nothing stops the lock, since nobody may be
 * there to ask. What could not be saved is given to `onLocked`, to be sent when the workbook is open again.
 */
export function useLock(onLocked: (unsaved: readonly Job[]) => void): () => void {
  const { client } = useCasebook();
  const saver = useSaver();
  const lockedOut = useLockedOut();
  const keepPlace = usePlace();
  const isLocking = useRef(false);

  const leave = useCallback(() => onLocked(saver.leave()), [saver, onLocked]);

  const lock = useCallback(async (): Promise<void> => {
    if (isLocking.current) return;
    isLocking.current = true;
    await atMost(PATIENCE_MS, Promise.all([keepPlace(), saver.flushAll()]));
    await client['workbook.lock']({}).catch(() => {}); // a host that has gone holds no workbook open
    tellWindows({ kind: 'locked' });
    leave();
  }, [client, saver, keepPlace, leave]);

  useEffect(() => {
    const abort = new AbortController();
    const lockByKey = (event: KeyboardEvent): void => {
      if (!isLockKey(event)) return;
      event.preventDefault(); // else a browser goes to its address bar
      void lock();
    };
    window.addEventListener('keydown', lockByKey, { signal: abort.signal });
    window.casebook?.onMenu((action) => {
      if (action === 'lock') void lock();
    });
    const stopHearing = hearWindows(({ kind }) => {
      if (kind === 'locked' && !isLocking.current) leave();
    });
    // After whoever was refused for it has taken back what it wanted to save.
    const stopWatching = lockedOut.subscribe(() => setTimeout(() => isLocking.current || leave()));
    return () => {
      abort.abort();
      stopHearing();
      stopWatching();
    };
  }, [lock, leave, lockedOut]);

  return useCallback(() => void lock(), [lock]);
}
