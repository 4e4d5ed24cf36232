import { describe, expect, test } from 'vitest';
import { divideIntoStrata } from './strata.ts';
import { casesWith, field } from './test-builders.ts';

const FIELDS = [field('gender'), field('disposal')];

/** Each stratum as `values: count`. */
function sizes(cases: ReturnType<typeof casesWith>, smallest: number, fields = FIELDS): readonly string[] {
  return divideIntoStrata('court', cases, fields, smallest).map(
    ({ traits, cases: some }) => `${traits.map(({ values }) => values.join('+')).join(' ')}: ${some.length}`,
  );
}

// 20 boys, 8 girls, 2 not recorded; every second a referral order, the others youth rehabilitation orders.
const cases = casesWith(30, (number) => ({
  ...(number <= 28 ? { gender: number <= 20 ? 'male' : 'female' } : {}),
  disposal: number % 2 === 0 ? 'referral-order' : 'youth-rehabilitation-order',
}));

describe('S3: strata', () => {
  test('are every combination that is met, where small ones are kept', () => {
    expect(sizes(cases, 1)).toEqual([
      ' referral-order: 1',
      ' youth-rehabilitation-order: 1',
      'female referral-order: 4',
      'female youth-rehabilitation-order: 4',
      'male referral-order: 10',
      'male youth-rehabilitation-order: 10',
    ]);
  });

  // Smallest 3: the 2 not recorded are too few, also by themselves, so they go with the 8 girls, who are fewest.
  test('too small for a case of their own go with the smallest of the others', () => {
    expect(sizes(cases, 3)).toEqual([
      '+female referral-order: 5',
      '+female youth-rehabilitation-order: 5',
      'male referral-order: 10',
      'male youth-rehabilitation-order: 10',
    ]);
  });

  test('several that are too small are put together first', () => {
    const many = casesWith(20, (number) => ({ gender: number > 14 ? `g${number}` : 'male' }));
    expect(sizes(many, 4, [field('gender')])).toEqual(['g15+g16+g17+g18+g19+g20: 6', 'male: 14']);
  });

  test('have as many cases as asked for, or there is one', () => {
    for (let smallest = 1; smallest <= 31; smallest++) {
      const strata = divideIntoStrata('court', cases, FIELDS, smallest);
      expect(strata.reduce((sum, stratum) => sum + stratum.cases.length, 0)).toBe(30);
      expect(strata.length === 1 || strata.every((stratum) => stratum.cases.length >= smallest)).toBe(true);
    }
  });

  test('are the same for every order of cases', () => {
    for (const smallest of [1, 3, 6]) expect(sizes([...cases].reverse(), smallest)).toEqual(sizes(cases, smallest));
  });
});
