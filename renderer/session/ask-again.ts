import { useEffect } from 'react';
import type { Query } from './query.ts';

const ASK_AGAIN_MS = 500;

/** Asks again, twice a second, for as long as what was told says that something is going on. */
export function useAskAgain<T>(
  query: Query<T> & { readonly reload: () => void },
  isGoingOn: (value: T) => boolean,
): void {
  const { reload } = query;
  const value = query.status === 'ready' ? query.value : null;
  const isWanted = value !== null && isGoingOn(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is waited upon anew, though it says the same
  useEffect(() => {
    if (!isWanted) return;
    const timer = setTimeout(reload, ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [value, isWanted, reload]);
}
