import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate } from './largest-remainder.ts';

const shares = (weights: readonly number[], most: readonly number[] = weights) =>
  weights.map((weight, at) => ({ weight, most: most[at] ?? 0, lot: at }));

describe('S3: the largest remainder', () => {
  // Quotas of 26: 12/30 · 26 = 10.4, 9/30 · 26 = 7.8, 6/30 · 26 = 5.2, 3/30 · 26 = 2.6: two are left, for .8 and .6.
  test('goes to those whose quota was cut most', () => {
    expect(allocate(26, shares([12, 9, 6, 3]))).toEqual([10, 8, 5, 3]);
  });

  // 38 cases 60/40: 22.8 and 15.2.
  test('makes 23 and 15 of 38 at 60 to 40, as in Gloucestershire', () => {
    expect(allocate(38, shares([60, 40], [100, 100]))).toEqual([23, 15]);
  });

  test('of equal remainders goes by lot', () => {
    const equal = [3, 1, 2].map((lot) => ({ weight: 1, most: 1, lot }));
    expect(allocate(1, equal)).toEqual([0, 1, 0]);
    expect(allocate(2, equal)).toEqual([0, 1, 1]);
  });

  // 50 at 60/40 asks for 30 and 20; 12 exist of the second, so the first gets 38.
  test('gives to others what one cannot have', () => {
    expect(allocate(50, shares([60, 40], [100, 12]))).toEqual([38, 12]);
  });

  test('gives less than the total where there is no more', () => {
    expect(allocate(50, shares([60, 40], [20, 12]))).toEqual([20, 12]);
  });

  test('gives nothing where nothing weighs', () => {
    expect(allocate(5, shares([0, 0], [9, 9]))).toEqual([0, 0]);
  });

  const weights = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 });

  test('the total is exact, no share is above what exists, and each is within one of its quota', () => {
    fc.assert(
      fc.property(weights, fc.nat(), (sizes, wanted) => {
        const all = sizes.reduce((sum, size) => sum + size, 0);
        const total = all === 0 ? 0 : wanted % (all + 1);
        const given = allocate(total, shares(sizes));
        expect(given.reduce((sum, one) => sum + one, 0)).toBe(total);
        given.forEach((count, at) => {
          const size = sizes[at] ?? 0;
          expect(count).toBeLessThanOrEqual(size);
          if (all > 0) expect(Math.abs(count - (total * size) / all)).toBeLessThan(1);
        });
      }),
      { seed: 20_261_124, numRuns: 2000 },
    );
  });

  test('with caps the total is exact as far as it exists, and none is above its cap', () => {
    const capped = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 40 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(capped, fc.integer({ min: 0, max: 400 }), (pairs, total) => {
        const given = allocate(
          total,
          pairs.map(([weight, most], lot) => ({ weight, most, lot })),
        );
        const room = pairs.reduce((sum, [, most]) => sum + most, 0);
        expect(given.reduce((sum, one) => sum + one, 0)).toBe(Math.min(total, room));
        for (const [at, count] of given.entries()) expect(count).toBeLessThanOrEqual(pairs[at]?.[1] ?? 0);
      }),
      { seed: 20_261_124, numRuns: 2000 },
    );
  });
});
