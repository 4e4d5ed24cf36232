/** How long a text rests before it is saved, in milliseconds. */
export const PAUSE_MS = 600;
/** How long a text that is typed without a pause waits at most. */
export const LONGEST_WAIT_MS = 4_000;

type Timer = ReturnType<typeof setTimeout>;

/** The pauses of texts that are being typed, by key. */
export interface Pauses {
  /** Begins the pause of a text, or begins it anew. */
  start(key: string): void;
  stop(key: string): void;
  stopAll(): void;
}

/** Pauses that end, each by a call to `end`: after the last key, or when the text has waited long enough. */
export function makePauses(end: (key: string) => void): Pauses {
  const pauses = new Map<string, Timer>();
  const deadlines = new Map<string, Timer>();
  const stop = (key: string): void => {
    clearTimeout(pauses.get(key));
    clearTimeout(deadlines.get(key));
    pauses.delete(key);
    deadlines.delete(key);
  };
  return {
    start(key) {
      clearTimeout(pauses.get(key));
      pauses.set(
        key,
        setTimeout(() => end(key), PAUSE_MS),
      );
      if (deadlines.has(key)) return;
      deadlines.set(
        key,
        setTimeout(() => end(key), LONGEST_WAIT_MS),
      );
    },
    stop,
    stopAll: () => [...pauses.keys()].forEach(stop),
  };
}
