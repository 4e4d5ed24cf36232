import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilsonInterval } from './interval.ts';
import { SEED } from './test-builders.ts';

test.each([
  [81, 263, 25.53, 36.62],
  [15, 148, 6.24, 16.05],
  [0, 20, 0, 16.11],
  [1, 29, 0.61, 17.18],
])('F5 %i of %i has the Wilson interval of Newcombe 1998, table I', (yes, of, low, high) => {
  const interval = wilsonInterval(yes, of);
  expect(interval?.[0]).toBeCloseTo(low, 2);
  expect(interval?.[1]).toBeCloseTo(high, 2);
});

test('F5 by hand: none of 10 reaches from 0 to z² / (10 + z²) = 3.8415 / 13.8415 = 27.75 per cent', () => {
  const interval = wilsonInterval(0, 10);
  expect(interval?.[0]).toBe(0);
  expect(interval?.[1]).toBeCloseTo((100 * 3.8414588) / 13.8414588, 5);
});

test('F5 by hand: 5 of 10 is 50 per cent give or take 50·√(z² / (10 + z²)) = 26.34', () => {
  const interval = wilsonInterval(5, 10);
  expect(interval?.[0]).toBeCloseTo(23.66, 2);
  expect(interval?.[1]).toBeCloseTo(76.34, 2);
});

test('F5 all of them reaches to exactly 100, and no cases have no interval', () => {
  expect(wilsonInterval(13, 13)?.[1]).toBe(100);
  expect(wilsonInterval(0, 0)).toBeNull();
});

test('F5 the interval holds the share, lies within 0 to 100, and mirrors that of the noes', () => {
  const pair = fc.integer({ min: 1, max: 5000 }).chain((of) => fc.tuple(fc.nat(of), fc.constant(of)));
  fc.assert(
    fc.property(pair, ([yes, of]) => {
      const [low, high] = wilsonInterval(yes, of) ?? [1, 0];
      const [mirroredLow] = wilsonInterval(of - yes, of) ?? [1];
      const share = (100 * yes) / of;
      return low >= 0 && low <= share && share <= high && high <= 100 && Math.abs(100 - high - mirroredLow) < 1e-9;
    }),
    { seed: SEED },
  );
});
