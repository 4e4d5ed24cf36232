import { useCallback, useRef, useState } from 'react';
import type { AppError } from '../../api/errors.ts';
import { asAppError } from './failure.ts';

/** Something that was asked to be done: how it goes. */
export interface Command {
  readonly isBusy: boolean;
  /** Why the last try failed; null while it has not. */
  readonly error: AppError | null;
  /** Does it, unless it is being done already. */
  run(work: () => Promise<void>): Promise<void>;
}

/** Does one thing at a time, and keeps why it failed. */
export function useCommand(): Command {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const isRunning = useRef(false);
  const run = useCallback(async (work: () => Promise<void>) => {
    if (isRunning.current) return;
    isRunning.current = true;
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (thrown) {
      setError(asAppError(thrown));
    } finally {
      isRunning.current = false;
      setBusy(false);
    }
  }, []);
  return { isBusy, error, run };
}
