import { describe, expect, test } from 'vitest';
import { countValues, furthestApart, matchSample } from './match.ts';
import { currentOf, reservesLeft } from './replace.ts';
import { casesWith, field } from './test-builders.ts';

describe('S4: the match', () => {
  const eligible = casesWith(30, (number) =>
    number <= 20 ? { gender: 'male' } : number <= 29 ? { gender: 'female' } : {},
  );
  const counts = countValues(eligible, [field('gender')]);

  test('counts every value, what is not recorded too', () => {
    expect(counts.map(({ value, count }) => [value, count])).toEqual([
      ['', 1],
      ['female', 9],
      ['male', 20],
    ]);
  });

  // Of 30: 1 is 3%, 9 is 30%, 20 is 67%. Of 8: 3 is 37.5, so 38%, and 5 is 62.5, so 63%.
  test('sets the sample beside the eligible cases, rounded half up', () => {
    const sampled = countValues([...eligible.slice(15, 23)], [field('gender')]);
    const rows = matchSample(counts, sampled);
    expect(
      rows.map(({ value, eligiblePercent, sampled: count, sampledPercent }) => [
        value,
        eligiblePercent,
        count,
        sampledPercent,
      ]),
    ).toEqual([
      ['', 3, 0, 0],
      ['female', 30, 3, 38],
      ['male', 67, 5, 63],
    ]);
    expect(furthestApart(rows)).toMatchObject({ points: 8, row: { value: 'female' } });
  });

  test('of no lines nothing is furthest apart', () => {
    expect(furthestApart([])).toBeNull();
  });
});

describe('S4: replacements', () => {
  const stratum = { sampled: ['C1', 'C2'], reserves: ['C3', 'C4', 'C5'] };

  test('stand in the place of what they came for, also twice', () => {
    const replacements = [
      { out: 'C1', in: 'C3' },
      { out: 'C3', in: 'C4' },
    ];
    expect(currentOf(stratum, replacements)).toEqual(['C4', 'C2']);
    expect(reservesLeft(stratum, replacements)).toEqual(['C5']);
  });

  test('none leave the sample as it was drawn', () => {
    expect(currentOf(stratum, [])).toEqual(stratum.sampled);
  });
});
