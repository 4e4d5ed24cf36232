import * as z from 'zod';

/**
 * S1: the confidence levels on offer, in per cent, each with its z: the standard normal's two-sided quantile, to four
 * decimals as S1 gives 1.2816 for 80%.
 */
const Z = new Map<Confidence, number>([
  [80, 1.2816],
  [85, 1.4395],
  [90, 1.6449],
  [95, 1.96],
  [99, 2.5758],
]);

/** A level of confidence, in per cent. */
export const Confidence = z.union([z.literal(80), z.literal(85), z.literal(90), z.literal(95), z.literal(99)]);
export type Confidence = z.infer<typeof Confidence>;

/** The levels of confidence on offer, in per cent. */
export const CONFIDENCES: readonly Confidence[] = [80, 85, 90, 95, 99];

/** How sure a sample is to be: confidence in per cent, margin of error in percentage points. */
export interface Precision {
  readonly confidence: Confidence;
  readonly margin: number;
}

// A size that is whole but for the last bits of a double is not rounded up past itself.
const ROUNDING_SLACK = 1e-9;

/**
 * S1: how many of `population` cases make a sample of that precision, with the finite population correction:
 * n0 = z²·0.25/e² and n = n0 / (1 + (n0 - 1)/N), rounded up. Of 0 cases 0.
 */
export function sampleSize(population: number, { confidence, margin }: Precision): number {
  if (population === 0) return 0;
  const e = margin / 100;
  const n0 = ((Z.get(confidence) ?? Number.NaN) ** 2 * 0.25) / e ** 2;
  const size = Math.ceil(n0 / (1 + (n0 - 1) / population) - ROUNDING_SLACK);
  return Math.min(population, Math.max(1, size));
}
