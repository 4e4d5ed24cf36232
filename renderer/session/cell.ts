import { useSyncExternalStore } from 'react';

/** One value outside React, so that only what shows it is drawn when it changes. */
export interface Cell<T> {
  get(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

/** A cell that holds a value. Its listeners are told at once, or as `when` has it. */
export function makeCell<T>(first: T, when: (tell: () => void) => () => void = (tell) => tell): Cell<T> {
  let current = first;
  const listeners = new Set<() => void>();
  const tell = when(() => {
    for (const listener of listeners) listener();
  });
  return {
    get: () => current,
    set(value) {
      if (Object.is(current, value)) return;
      current = value;
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** What a cell holds now. */
export function useCell<T>(cell: Cell<T>): T {
  return useSyncExternalStore(cell.subscribe, cell.get);
}
