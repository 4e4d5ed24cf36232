/** A piece of work that tells its own time in milliseconds, so that what it needs beforehand is not counted. */
export type Timed = (round: number) => number | Promise<number>;

/** What was measured of work and peer, in milliseconds. */
export interface Measured {
  readonly work: readonly number[];
  readonly peer: readonly number[];
}

/** The value that so many of the samples, as a ratio, do not exceed. NaN of no samples. */
export function percentile(samples: readonly number[], ratio: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * ratio))] ?? Number.NaN;
}

/** The value in the middle. */
export function median(samples: readonly number[]): number {
  return (percentile(samples, 0.5) + percentile(samples, 0.4999999)) / 2;
}

/** The milliseconds that work takes. */
export function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** As `time`, of work that ends later. */
export async function timeLater(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Runs work and peer in turn, first the one and then the other first, so that what else the machine does falls on both.
 * Rounds before the first warm up and are not counted.
 */
export async function alternate(rounds: number, warmUp: number, work: Timed, peer: Timed): Promise<Measured> {
  const samples = { work: [] as number[], peer: [] as number[] };
  for (let round = -warmUp; round < rounds; round++) {
    const order = round % 2 === 0 ? (['work', 'peer'] as const) : (['peer', 'work'] as const);
    for (const side of order) {
      const taken = await (side === 'work' ? work : peer)(round + warmUp);
      if (round >= 0) samples[side].push(taken);
    }
  }
  return samples;
}
