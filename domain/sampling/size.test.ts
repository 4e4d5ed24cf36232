import { describe, expect, test } from 'vitest';
import { CONFIDENCES, sampleSize } from './size.ts';

const USUAL = { confidence: 80, margin: 5 } as const;

describe('S1: the size of a sample', () => {
  test.each([
    [14, 13],
    [20, 18],
    [30, 26],
    [50, 39],
    [100, 63],
    [150, 79],
    [200, 91],
    [300, 107],
    [500, 124],
  ])('of %i cases is %i', (population, size) => {
    expect(sampleSize(population, USUAL)).toBe(size);
  });

  // Worked out by hand: n0 = 1.2816² · 0.25 / 0.05² = 164.2499; n = 164.2499 / (1 + 163.2499 / N), rounded up.
  // For N = 24 it is 21.05, for N = 28 24.05.
  test.each([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
    [5, 5],
    [6, 6],
    [7, 7],
    [8, 8],
    [9, 9],
    [10, 10],
    [11, 11],
    [12, 12],
    [13, 13],
    [14, 13],
    [15, 14],
    [16, 15],
    [17, 16],
    [18, 17],
    [19, 18],
    [20, 18],
    [21, 19],
    [22, 20],
    [23, 21],
    [24, 22],
    [25, 22],
    [26, 23],
    [27, 24],
    [28, 25],
    [29, 25],
    [30, 26],
  ])('of a small population, %i, is %i', (population, size) => {
    expect(sampleSize(population, USUAL)).toBe(size);
  });

  // n0 is 164,249,856 millionths, so n is 164249856·N / (1000000·N + 163249856), in whole numbers.
  test('is exact: the same as whole arithmetic, for every population up to 20,000', () => {
    for (let population = 1n; population <= 20_000n; population++) {
      const [dividend, divisor] = [164_249_856n * population, 1_000_000n * population + 163_249_856n];
      const exact = (dividend + divisor - 1n) / divisor;
      expect(sampleSize(Number(population), USUAL)).toBe(Number(exact));
    }
  });

  test('of no cases is none', () => {
    expect(sampleSize(0, USUAL)).toBe(0);
  });

  // 1.96² · 0.25 / 0.05² = 384.16; / (1 + 383.16 / 500) = 217.5. 1.2816² · 0.25 / 0.1² = 41.06; / (1 + 40.06 / 500) = 38.02
  test('grows with the confidence, and falls with the margin', () => {
    expect(sampleSize(500, { confidence: 95, margin: 5 })).toBe(218);
    expect(sampleSize(500, { confidence: 80, margin: 10 })).toBe(39);
    const sizes = CONFIDENCES.map((confidence) => sampleSize(100_000, { confidence, margin: 5 }));
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
  });

  test('is from one case to all of them, whatever is asked', () => {
    for (let population = 1; population <= 200; population++) {
      for (const confidence of CONFIDENCES) {
        for (const margin of [0.5, 1, 5, 20, 50]) {
          const size = sampleSize(population, { confidence, margin });
          expect(size).toBeGreaterThanOrEqual(1);
          expect(size).toBeLessThanOrEqual(population);
        }
      }
    }
  });
});
