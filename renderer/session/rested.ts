import { startTransition, useEffect, useState } from 'react';

/** How long nothing changes before what stands aside is drawn, in milliseconds. */
export const REST_MS = 100;
/** How long it waits at most while changes go on, in milliseconds. */
const PATIENCE_MS = 1_000;

/**
 * Calls `rest` when nothing was noted for a while, or when too much time has gone by since the first. Gives how to note,
 * and how to stop.
 */
export function whenRested(rest: () => void): { readonly note: () => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | null = null;
  const end = (): void => {
    since = null;
    rest();
  };
  return {
    note() {
      const now = performance.now();
      since ??= now;
      clearTimeout(timer);
      timer = setTimeout(end, Math.min(REST_MS, Math.max(0, since + PATIENCE_MS - now)));
    },
    stop: () => clearTimeout(timer),
  };
}

/**
 * A value of a store, drawn when whoever types rests: for what stands beside the form, so that a key has only to draw
 * what it was pressed for.
 */
export function useRested<T>(subscribe: (listener: () => void) => () => void, get: () => T): T {
  const [shown, setShown] = useState(get);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `get` is made anew at each render; the store says what it gets
  useEffect(() => {
    const keep = (): void => startTransition(() => setShown(get));
    const { note, stop } = whenRested(keep);
    const unsubscribe = subscribe(note);
    keep(); // what changed between drawing and now
    return () => {
      stop();
      unsubscribe();
    };
  }, [subscribe]);
  return shown;
}
