import { useCallback, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { AppError } from '../../api/errors.ts';
import { asAppError } from './failure.ts';

/** What was asked of Casebook: on its way, here, or failed. While it is asked again, the last value stays. */
export type Query<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly error: AppError };

/** Asks when the component appears, when `key` changes, and when `reload` is called. */
export function useQuery<T>(key: string, ask: () => Promise<T>): Query<T> & { readonly reload: () => void } {
  const [state, setState] = useState<{ readonly key: string; readonly query: Query<T> }>({
    key,
    query: { status: 'loading' },
  });
  const [round, setRound] = useState(0);
  // Asked before the page is painted, and drawn as soon as it is answered: screens ask one after the other, and would wait
  // for a frame each time.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `ask` is made anew at each render; `key` says what it asks
  useLayoutEffect(() => {
    let isWanted = true;
    const keep = (query: Query<T>): void => {
      if (isWanted) flushSync(() => setState({ key, query }));
    };
    ask().then(
      (value) => keep({ status: 'ready', value }),
      (error: unknown) => keep({ status: 'failed', error: asAppError(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [key, round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  const query: Query<T> = state.key === key ? state.query : { status: 'loading' };
  return { ...query, reload };
}
