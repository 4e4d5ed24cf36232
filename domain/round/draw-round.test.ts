import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { casesWith } from '../sampling/test-builders.ts';
import { coverageOf, sayLast } from './coverage.ts';
import { drawRound } from './draw-round.ts';
import { lookedAtIn, tierOf } from './looked-at.ts';

const NOTHING = lookedAtIn([]);
const by = { month: '2026-12', casesPerWorker: 2, reserves: 3, seed: 'A SEED', lookedAt: NOTHING };
// Eight workers with ten cases each: W1 has 1, 9, 17 and so on.
const listed = casesWith(80, (number) => ({ caseManager: `W${number % 8}` }));
const sampledOf = (draw: ReturnType<typeof drawRound>) => draw.strata.flatMap(({ sampled }) => sampled);

describe('S4: the draw of a round', () => {
  test('takes so many cases of each worker, or all where there are fewer', () => {
    const [few] = casesWith(81, () => ({ caseManager: 'W9' })).slice(80);
    if (!few) throw new Error('expected a case, found none');
    const draw = drawRound([...listed, few], by);
    const taken = draw.strata.map(({ traits, sampled }) => [traits[0]?.values[0], sampled.length]);
    expect(new Map(taken as [string, number][]).get('W9')).toBe(1); // pairs of a worker and a number
    expect(sampledOf(draw)).toHaveLength(8 * 2 + 1);
    expect(draw.size).toBe(17);
  });

  test('is the same with its seed, whatever order the list is in', () => {
    const drawn = JSON.stringify(drawRound(listed, by));
    fc.assert(
      fc.property(fc.shuffledSubarray([...listed], { minLength: listed.length }), (shuffled) => {
        expect(JSON.stringify(drawRound(shuffled, by))).toBe(drawn);
      }),
      { seed: 20261124, numRuns: 50 },
    );
  });

  test('takes no case of last month again while a worker has others', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (seed) => {
        const first = new Set(sampledOf(drawRound(listed, { ...by, month: '2026-11', seed })));
        const cases = listed.filter(({ pseudonym }) => first.has(pseudonym));
        const lookedAt = lookedAtIn([{ month: '2026-11', cases }]);
        expect(sampledOf(drawRound(listed, { ...by, seed, lookedAt })).filter((one) => first.has(one))).toEqual([]);
      }),
      { seed: 20261124, numRuns: 50 },
    );
  });

  test('puts workers first who were not looked at lately', () => {
    const lookedAt = lookedAtIn([{ month: '2026-11', cases: listed.slice(0, 3) }]); // of W1, W2 and W3
    const order = drawRound(listed, { ...by, lookedAt }).strata.map(({ traits }) => traits[0]?.values[0]);
    expect(order.slice(5).sort()).toEqual(['W1', 'W2', 'W3']);
  });

  test('draws no case without a worker', () => {
    expect(
      drawRound(
        casesWith(3, () => ({})),
        by,
      ).strata,
    ).toEqual([]);
  });
});

describe('how long ago something was looked at', () => {
  test.each([
    [null, 0, 'Not sampled yet'],
    ['2026-05', 0, 'Not sampled for 7 months'],
    ['2026-06', 0, 'Not sampled for six months'],
    ['2026-07', 1, 'Sampled 5 months ago'],
    ['2026-09', 1, 'Sampled 3 months ago'],
    ['2026-10', 2, 'Sampled 2 months ago'],
    ['2026-11', 2, 'Sampled a month ago'],
    ['2026-12', 2, 'Sampled this month'],
  ] as const)('%s is tier %i in December 2026: %s', (last, tier, words) => {
    expect([tierOf(last, '2026-12'), sayLast(last, '2026-12')]).toEqual([tier, words]);
  });

  test('covers a list by worker and as a whole, a half year back', () => {
    const rounds = [
      { month: '2026-11', cases: listed.slice(0, 3) },
      { month: '2026-06', cases: listed.slice(3, 5) },
    ];
    const { cases, lookedAt, withoutWorker, workers } = coverageOf(listed, lookedAtIn(rounds), '2026-12');
    expect([cases, lookedAt, withoutWorker]).toEqual([80, 3, 0]);
    expect(workers.map(({ worker, cases: all, lookedAt: some, last }) => [worker, all, some, last])).toEqual([
      ['W0', 10, 0, null],
      ['W1', 10, 1, '2026-11'],
      ['W2', 10, 1, '2026-11'],
      ['W3', 10, 1, '2026-11'],
      ['W4', 10, 0, '2026-06'],
      ['W5', 10, 0, '2026-06'],
      ['W6', 10, 0, null],
      ['W7', 10, 0, null],
    ]);
  });
});
