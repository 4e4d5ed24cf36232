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

type Subscribe = (listener: () => void) => () => void;

/** Tells of a store when it rests: one clock, however many listen. */
export function atRest(subscribe: Subscribe): Subscribe {
  const listeners = new Set<() => void>();
  const { note, stop } = whenRested(() => {
    for (const listener of listeners) listener();
  });
  let leave = (): void => {};
  return (listener) => {
    if (listeners.size === 0) leave = subscribe(note);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      stop();
      leave();
    };
  };
}

/**
 * A value of a store that tells when it rests, drawn then: for what stands beside the form, so that a key has only to draw
 * what it was pressed for.
 */
export function useAtRest<T>(subscribe: Subscribe, get: () => T): T {
  const [shown, setShown] = useState(get);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `get` is made anew at each render; the store says what it gets
  useEffect(() => {
    const keep = (): void => startTransition(() => setShown(get));
    keep(); // what changed between drawing and now
    return subscribe(keep);
  }, [subscribe]);
  return shown;
}

/** The same of a store that tells at once. */
export function useRested<T>(subscribe: Subscribe, get: () => T): T {
  const [rested] = useState(() => atRest(subscribe));
  return useAtRest(rested, get);
}
