import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CaseloadCase, drawKey, managerOf } from './caseload-case.ts';
import { drawSample } from './draw.ts';
import { planSample } from './plan.ts';
import { orderByLot } from './seed.ts';
import type { SampleSettings } from './settings.ts';
import { casesWith, field, settingsWith } from './test-builders.ts';

const SIXTY_FORTY = { by: 'shares', shares: { court: 60, 'out-of-court': 40 } } as const;
const BOTH = { countBackFrom: '2026-11-24', windows: { court: null, 'out-of-court': null } };

/** So many court and out-of-court cases, with gender, risk and one of eight managers. */
function caseload(court: number, outOfCourt: number): readonly CaseloadCase[] {
  return casesWith(
    court + outOfCourt,
    (number) => ({
      gender: number % 5 === 0 ? 'female' : 'male',
      serviceRiskOfSeriousHarm: ['low', 'medium', 'medium', 'high'][number % 4] ?? 'low',
      caseManager: `CM0${1 + (number % 8)}`,
    }),
    (number) => (number <= court ? 'court' : 'out-of-court'),
  );
}

const matched = (parts: Partial<SampleSettings> = {}): SampleSettings =>
  settingsWith({
    eligibility: BOTH,
    split: SIXTY_FORTY,
    strata: [field('gender'), field('serviceRiskOfSeriousHarm')],
    mostPerManager: 6,
    ...parts,
  });

const plannedOf = (cases: readonly CaseloadCase[], settings: SampleSettings) =>
  planSample(cases, settings).types.map(({ caseType, planned }) => [caseType, planned]);

describe('S1, S2: how many of each case type', () => {
  // 48 eligible: n = 164.25 / (1 + 163.25 / 48) = 37.3, so 38; 60/40 of 38 is 22.8 and 15.2.
  test('one size over all eligible cases is split 60 to 40', () => {
    const settings = matched({ size: { by: 'precision', confidence: 80, margin: 5 } });
    expect(plannedOf(caseload(26, 22), settings)).toEqual([
      ['court', 23],
      ['out-of-court', 15],
    ]);
  });

  // By themselves: 30 gives 26, 20 gives 18 (S1).
  test('each case type may have its own size', () => {
    const settings = matched({ size: { by: 'each-type', confidence: 80, margin: 5 } });
    expect(plannedOf(caseload(30, 20), settings)).toEqual([
      ['court', 26],
      ['out-of-court', 18],
    ]);
  });

  // 30 and 10 of 40, parted as 3 to 1.
  test('the split may be that of the eligible cases', () => {
    expect(
      plannedOf(caseload(30, 10), matched({ size: { by: 'number', cases: 20 }, split: { by: 'eligible' } })),
    ).toEqual([
      ['court', 15],
      ['out-of-court', 5],
    ]);
  });

  test('what one type lacks comes from the other, and what was wanted is told', () => {
    const { types, size } = planSample(caseload(40, 5), matched({ size: { by: 'number', cases: 30 } }));
    expect(size).toBe(30);
    expect(types).toEqual([
      { caseType: 'court', eligible: 40, wanted: 18, planned: 25 },
      { caseType: 'out-of-court', eligible: 5, wanted: 12, planned: 5 },
    ]);
  });

  test('more than there is gives all there is', () => {
    expect(planSample(caseload(4, 3), matched({ size: { by: 'number', cases: 500 } })).size).toBe(7);
  });
});

describe('S3, S4: a draw', () => {
  const settings = matched({ size: { by: 'number', cases: 25 } });
  const cases = caseload(40, 30);

  // 30 cases: 20 male, 10 female. 9 of 30: 6 and 3.
  test('is proportional to its strata', () => {
    const some = casesWith(30, (number) => ({ gender: number <= 20 ? 'male' : 'female' }));
    const draw = drawSample(some, settingsWith({ size: { by: 'number', cases: 9 }, strata: [field('gender')] }));
    expect(draw.strata.map(({ eligible, sampled }) => [eligible, sampled.length])).toEqual([
      [10, 3],
      [20, 6],
    ]);
  });

  test('of the same list, settings and seed is the same to the byte, whatever the order of rows', () => {
    const first = JSON.stringify(drawSample(cases, settings));
    const order = fc.shuffledSubarray([...cases], { minLength: cases.length });
    fc.assert(
      fc.property(order, (shuffled) => {
        expect(JSON.stringify(drawSample(shuffled, settings))).toBe(first);
      }),
      { seed: 20_261_124, numRuns: 50 },
    );
  });

  test('of a seed typed in another way is the same, of another seed another', () => {
    const sampled = (seed: string) => JSON.stringify(drawSample(cases, { ...settings, seed }).strata);
    expect(sampled(' a seed')).toBe(sampled('A SEED'));
    expect(sampled('A SEED')).not.toBe(sampled('B SEED'));
  });

  test('a case that leaves the list, or a fact that is corrected, does not change the lots of the others', () => {
    const lots = (some: readonly CaseloadCase[]) =>
      orderByLot(some, 'A SEED', drawKey).map(({ pseudonym }) => pseudonym);
    const corrected = cases.slice(1).map((one, at) => (at === 0 ? { ...one, facts: { gender: 'other' } } : one));
    expect(lots(corrected)).toEqual(lots(cases).filter((pseudonym) => pseudonym !== 'C001'));
  });

  test('names reserves for each stratum that are not in the sample', () => {
    const { strata } = drawSample(cases, settings);
    const sampled = new Set(strata.flatMap((one) => one.sampled));
    for (const { eligible, sampled: own, reserves } of strata) {
      expect(reserves).toHaveLength(Math.min(5, eligible - own.length));
      expect(reserves.filter((reserve) => sampled.has(reserve))).toEqual([]);
    }
  });

  const someSettings = fc.record({
    court: fc.integer({ min: 1, max: 60 }),
    outOfCourt: fc.integer({ min: 0, max: 60 }),
    size: fc.integer({ min: 1, max: 90 }),
    smallStrata: fc.constantFrom('pool' as const, 'keep' as const),
    cap: fc.option(fc.integer({ min: 1, max: 8 })),
    seed: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== ''),
  });

  test('whatever the list and settings: the total is exact, no case twice, no stratum above what exists or a case from its quota', () => {
    fc.assert(
      fc.property(someSettings, ({ court, outOfCourt, size, smallStrata, cap, seed }) => {
        const list = caseload(court, outOfCourt);
        const draw = drawSample(
          list,
          matched({ size: { by: 'number', cases: size }, smallStrata, mostPerManager: cap, seed }),
        );
        const sampled = draw.strata.flatMap((one) => one.sampled);
        expect(sampled).toHaveLength(Math.min(size, list.length));
        expect(new Set(sampled).size).toBe(sampled.length);
        for (const stratum of draw.strata) {
          const type = draw.types.find(({ caseType }) => caseType === stratum.caseType);
          const quota = ((type?.planned ?? 0) * stratum.eligible) / (type?.eligible ?? 1);
          expect(stratum.sampled.length).toBeLessThanOrEqual(stratum.eligible);
          expect(Math.abs(stratum.sampled.length - quota)).toBeLessThan(1);
        }
      }),
      { seed: 20_261_124, numRuns: 300 },
    );
  });

  test('with small strata pooled every stratum has a case in the sample', () => {
    fc.assert(
      fc.property(someSettings, ({ court, outOfCourt, size, seed }) => {
        const wanted = matched({ size: { by: 'number', cases: size }, mostPerManager: null, seed });
        const { strata, types } = drawSample(caseload(court, outOfCourt), wanted);
        for (const { caseType, sampled, eligible } of strata) {
          const planned = types.find((type) => type.caseType === caseType)?.planned ?? 0;
          if (planned > 0 && eligible > 0) expect(sampled.length).toBeGreaterThan(0);
        }
      }),
      { seed: 20_261_124, numRuns: 300 },
    );
  });

  test('S3: no manager has more than six of 40 cases, where eight managers have 70', () => {
    const draw = drawSample(cases, matched({ size: { by: 'number', cases: 40 } }));
    const byName = new Map(cases.map((one) => [one.pseudonym, managerOf(one)]));
    const loads = Map.groupBy(
      draw.strata.flatMap(({ sampled }) => sampled),
      (pseudonym) => byName.get(pseudonym),
    );
    expect(Math.max(...[...loads.values()].map((some) => some.length))).toBeLessThanOrEqual(6);
    expect(draw.overCap).toEqual([]);
  });

  test('N from 1 to 30, every n: exact, in each mode', () => {
    for (let population = 1; population <= 30; population++) {
      const list = casesWith(population, (number) => ({ gender: number % 3 === 0 ? 'female' : 'male' }));
      for (let size = 1; size <= population; size++) {
        for (const smallStrata of ['pool', 'keep'] as const) {
          const draw = drawSample(
            list,
            settingsWith({ size: { by: 'number', cases: size }, strata: [field('gender')], smallStrata }),
          );
          expect(draw.strata.reduce((sum, { sampled }) => sum + sampled.length, 0)).toBe(size);
        }
      }
    }
  });
});
