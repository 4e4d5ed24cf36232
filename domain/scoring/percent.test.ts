import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { denominatorOf, percentOf, type Rounding, roundPercent } from './percent.ts';
import { makeCounts, SEED } from './test-builders.ts';

const rounding = (method: Rounding['method'], decimals: number): Rounding => ({ source: 'test', method, decimals });
const HALF_UP = rounding('half-up', 0);

describe('F1 the percentage of a key question', () => {
  test('F1 18 yes and 6 no of 30 cases, 4 not applicable and 2 unanswered, is 18 of 24: 75 per cent', () => {
    const counts = makeCounts({ yes: 18, no: 6, naByRule: 3, naByAssessor: 1, unanswered: 2 });
    expect(denominatorOf(counts, 'applicable')).toBe(24);
    expect(percentOf(counts, 'applicable', HALF_UP)).toBe(75);
  });

  test('F1 with no applicable case there is no percentage, never 0, whichever the denominator', () => {
    expect(percentOf(makeCounts({ naByAssessor: 15 }), 'applicable', HALF_UP)).toBeNull();
    expect(percentOf(makeCounts({ naByAssessor: 15 }), 'asked', HALF_UP)).toBeNull();
    expect(percentOf(makeCounts({ unanswered: 3 }), 'applicable', HALF_UP)).toBeNull();
    expect(roundPercent(0, 0, HALF_UP)).toBeNull();
  });

  test('F1 0 of 17 applicable cases is 0 per cent', () => {
    expect(percentOf(makeCounts({ no: 17 }), 'applicable', HALF_UP)).toBe(0);
  });
});

describe('F2 the percentage of a prompt', () => {
  const victims = makeCounts({ yes: 8, no: 2, naByAssessor: 3 });

  test('F2 of 2021 keeps not applicable cases: victims 8 of 10 relevant is 8 of 13, 62 per cent', () => {
    expect(denominatorOf(victims, 'asked')).toBe(13);
    expect(percentOf(victims, 'asked', HALF_UP)).toBe(62);
  });

  test('F2 of 2018 leaves them out: 8 of 10, 80 per cent', () => {
    expect(percentOf(victims, 'applicable', HALF_UP)).toBe(80);
  });

  test('F2 counts not applicable by rule and by the assessor alike, and unanswered in neither', () => {
    expect(denominatorOf(makeCounts({ yes: 1, no: 1, naByRule: 2, naByAssessor: 3, unanswered: 9 }), 'asked')).toBe(7);
  });
});

describe('F3 rounding', () => {
  test.each([
    [11, 17, 65], // 64.706
    [5, 11, 45], // 45.455
    [1, 8, 13], // 12.5
    [3, 8, 38], // 37.5
    [5, 8, 63], // 62.5
    [99, 200, 50], // 49.5
    [1, 3, 33],
    [2, 3, 67],
    [17, 17, 100],
    [199, 200, 100], // 99.5
  ])('F3 %i of %i is %i per cent, rounded half up', (yes, of, percent) => {
    expect(roundPercent(yes, of, HALF_UP)).toBe(percent);
  });

  test.each([
    ['half-even', 0, 1, 8, 12], // 12.5
    ['half-even', 0, 3, 8, 38], // 37.5
    ['half-even', 0, 11, 17, 65], // 64.706
    ['half-even', 1, 1, 16, 6.2], // 6.25
    ['half-even', 1, 3, 16, 18.8], // 18.75
    ['half-up', 1, 1, 16, 6.3], // 6.25
    ['half-up', 1, 11, 17, 64.7],
    ['half-up', 3, 2, 3, 66.667],
    ['down', 0, 11, 17, 64],
    ['down', 0, 199, 200, 99],
    ['down', 2, 2, 3, 66.66],
    ['down', 0, 17, 17, 100],
  ] as const)('F3 %s to %i decimals: %i of %i is %d', (method, decimals, yes, of, percent) => {
    expect(roundPercent(yes, of, rounding(method, decimals))).toBe(percent);
  });

  test('F3 half up without decimals is floor((200 yes + n) / (2 n)) for every pair up to n = 100', () => {
    for (let of = 1; of <= 100; of += 1) {
      for (let yes = 0; yes <= of; yes += 1) {
        expect(roundPercent(yes, of, HALF_UP)).toBe(Number((200n * BigInt(yes) + BigInt(of)) / (2n * BigInt(of))));
      }
    }
  });

  test('F3 one more yes never lowers a percentage, by any rounding', () => {
    const pair = fc.integer({ min: 1, max: 100_000 }).chain((of) => fc.tuple(fc.nat(of - 1), fc.constant(of)));
    const rule = fc.tuple(fc.constantFrom('half-up' as const, 'half-even' as const, 'down' as const), fc.nat(3));
    fc.assert(
      fc.property(pair, rule, ([yes, of], [method, decimals]) => {
        const [before, after] = [yes, yes + 1].map((count) => roundPercent(count, of, rounding(method, decimals)));
        return before != null && after != null && before <= after;
      }),
      { seed: SEED },
    );
  });
});
