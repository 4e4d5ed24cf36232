import type { Progress } from './ports.ts';

/** Items as they come, of which progress is told one by one. `of` is how many there will be; null where nobody knows. */
export function* watched<T>(items: Iterable<T>, progress: Progress, words: string, of: number | null): Generator<T> {
  let done = 0;
  for (const item of items) {
    progress({ words, done, of });
    done += 1;
    yield item;
  }
}
