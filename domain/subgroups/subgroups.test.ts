import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FieldId } from '../ids.ts';
import { Answer } from '../scoring/answer.ts';
import { type CountedCase, countCases } from '../scoring/count-cases.ts';
import { questionId, released, SEED } from '../scoring/test-builders.ts';
import { countSubgroups } from './count-subgroups.ts';
import { type Dimension, dimensionsOf, NOT_STATED } from './dimension.ts';
import { writeSubgroups } from './subgroups.ts';
import { type CountRow, canBeToldApart, hideSmall } from './suppress.ts';

const { framework, questions } = released('yos-2018');
const keys = questions.filter(({ kind }) => kind === 'key');
const THRESHOLD = 5;

function dimension(id: string): Dimension {
  const found = dimensionsOf(framework).find((one) => one.id === id);
  if (!found) throw new Error(`expected a dimension ${id}; found none`);
  return found;
}

const makeCase = (
  fields: Readonly<Record<string, string>>,
  answers: Readonly<Record<string, Answer>> = {},
): CountedCase => ({
  caseType: 'court',
  complete: true,
  field: (id) => fields[id] ?? null,
  answerTo: (id) => answers[id] ?? null,
});

const some = (count: number, ...parts: Parameters<typeof makeCase>): CountedCase[] =>
  Array.from({ length: count }, () => makeCase(...parts));

function subgroups(by: string, cases: readonly CountedCase[], hidesBelow: number | null = null) {
  return writeSubgroups({
    dimension: dimension(by),
    questions: keys,
    rules: framework.rules,
    groups: countSubgroups(keys, dimension(by), cases),
    whole: { id: 'all', cases: cases.length, countsOf: countCases(keys, cases, 'all').countsOf },
    hidesBelow,
  });
}

describe('ways to divide cases', () => {
  test('are those of the issue, from the fields of the framework', () => {
    const ids = dimensionsOf(framework).map(({ id }) => String(id));
    const wanted = ['gender', 'ageAtDisposal', 'ethnicity', 'disposal', 'lookedAfter', 'caseManager'];
    const classes = ['RiskOfSeriousHarm', 'SafetyWellbeing'].flatMap((name) => [`service${name}`, `inspector${name}`]);
    expect(ids).toEqual(expect.arrayContaining([...wanted, ...classes]));
    expect(ids).not.toContain('reference');
    expect(ids).not.toContain('plans'); // a case may have several, so that groups would not add up
  });

  test.each([
    ['10', '10-14'],
    ['14', '10-14'],
    ['15', '15-17'],
    ['17', '15-17'],
    ['18', '18-and-over'],
  ])('age %s is in the band %s', (age, band) => {
    expect(dimension('ageAtDisposal').groupOf(makeCase({ ageAtDisposal: age }))).toBe(band);
  });

  test('a disposal of any case type is known', () => {
    expect(dimension('disposal').groups).toEqual(expect.arrayContaining(['referral-order', 'youth-caution']));
  });

  test('groups stand in the order of the framework, others by name after them, cases without it last', () => {
    const cases = ['CM-10', null, 'CM-2', 'CM-1'].map((code) => makeCase(code === null ? {} : { caseManager: code }));
    expect(countSubgroups(keys, dimension('caseManager'), cases).map(({ id }) => id)).toEqual([
      'CM-1',
      'CM-2',
      'CM-10',
      NOT_STATED,
    ]);
    const classes = ['high', 'low'].map((level) => makeCase({ inspectorSafetyWellbeing: level }));
    expect(countSubgroups(keys, dimension('inspectorSafetyWellbeing'), classes).map(({ id }) => id)).toEqual([
      'low',
      'high',
    ]);
  });
});

const anyCase = fc
  .record({
    gender: fc.option(fc.constantFrom('female', 'male', 'other')),
    caseType: fc.constantFrom('court', 'out-of-court'),
    risk: fc.constantFrom('low', 'high'),
    answers: fc.dictionary(fc.constantFrom(...keys.map(({ id }) => String(id))), fc.constantFrom(...Answer.options)),
  })
  .map(({ gender, caseType, risk, answers }) => ({
    ...makeCase({ inspectorRiskOfSeriousHarm: risk, ...(gender === null ? {} : { gender }) }, answers),
    caseType,
  }));

test('F4 for every key question the groups add up to the whole, state by state', () => {
  fc.assert(
    fc.property(fc.array(anyCase, { maxLength: 40 }), (cases) => {
      const { rows, groups } = subgroups('gender', cases);
      expect(groups.reduce((sum, { cases: size }) => sum + (size ?? 0), 0)).toBe(cases.length);
      for (const { whole, figures } of rows) {
        for (const name of ['yes', 'no', 'notApplicable', 'unanswered', 'sample'] as const) {
          expect(figures.reduce((sum, figure) => sum + (figure?.[name] ?? Number.NaN), 0)).toBe(whole?.[name]);
        }
      }
    }),
    { seed: SEED, numRuns: 60 },
  );
});

describe('small groups hidden', () => {
  test.each<[CountRow, readonly number[]]>([
    [[12, 9, 7], []],
    [
      [12, 3, 7],
      [1, 2],
    ], // 3 alone would be 22 - 19; the next smallest goes with it
    [
      [12, 2, 3],
      [1, 2],
    ], // together they are five
    [
      [12, 2, 2],
      [0, 1, 2],
    ], // four in all is still few, so the twelve go too
    [
      [12, 0, 3],
      [0, 2],
    ], // a group without cases hides nothing
    [
      [12, 1, 1, 1, 1, 1],
      [0, 1, 2, 3, 4, 5],
    ], // five groups of one, five in all: each would be known
    [[3], [0]],
  ])('of %j are those in places %j', (row, places) => {
    expect([...hideSmall(row, THRESHOLD)].toSorted()).toEqual(places);
  });

  /** What a reader can still make of a hidden count: the least and the most that fit the sum and what is seen. */
  function rangeOf(row: CountRow, hidden: ReadonlySet<number>, place: number): readonly [least: number, most: number] {
    const left = row.reduce((sum, count, at) => (hidden.has(at) ? sum + count : sum), 0);
    const others = [...hidden].filter((at) => at !== place);
    return [others.length === 0 ? left : 1, left - others.length]; // each hidden group is known to have a case
  }

  test('no hidden count follows from the sum, unless there is nothing left to hide', () => {
    const row = fc.array(fc.oneof(fc.nat(7), fc.nat(30)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(row, (counts) => {
        const hidden = hideSmall(counts, THRESHOLD);
        for (const [at, count] of counts.entries()) {
          if (count > 0 && count < THRESHOLD) expect(hidden.has(at)).toBe(true);
        }
        const isAllHidden = counts.every((count, at) => count === 0 || hidden.has(at));
        if (canBeToldApart(counts, hidden, THRESHOLD)) expect(isAllHidden).toBe(true);
        else
          for (const place of hidden) {
            const [least, most] = rangeOf(counts, hidden, place);
            expect(least).toBeLessThan(most);
          }
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });

  test('what was hidden for its group stays hidden in every row', () => {
    const cases = [
      ...some(3, { gender: 'other' }, { '2.1.1': 'yes' }),
      ...some(9, { gender: 'female' }, { '2.1.1': 'yes' }),
      ...some(20, { gender: 'male' }, { '2.1.1': 'no' }),
    ];
    const { groups, rows } = subgroups('gender', cases, THRESHOLD);
    expect(groups).toEqual([
      { id: 'female', cases: null },
      { id: 'male', cases: 20 },
      { id: 'other', cases: null },
    ]);
    for (const { figures } of rows) expect([figures[0], figures[2]]).toEqual([null, null]);
    const row = rows.find(({ question }) => question === '2.1.1');
    expect(row?.whole).toMatchObject({ yes: 12, of: 32 });
    expect(row?.figures[1]).toMatchObject({ yes: 0, of: 20 });
  });

  test('a question with few applicable cases is hidden in that row alone, its whole too where it is as small', () => {
    const cases = [
      ...some(8, { gender: 'female' }, { '2.1.1': 'yes' }),
      ...some(8, { gender: 'male' }, { '2.1.1': 'yes' }),
      ...some(2, { gender: 'male' }, { '2.1.1': 'yes', '2.1.2': 'no' }),
    ];
    const { groups, rows } = subgroups('gender', cases, THRESHOLD);
    expect(groups.map(({ cases: size }) => size)).toEqual([8, 10]);
    const rowOf = (id: string) => rows.find(({ question }) => question === questionId(id));
    expect(rowOf('2.1.1')?.figures.map((figure) => figure?.of)).toEqual([8, 10]);
    expect(rowOf('2.1.2')).toMatchObject({ whole: null, figures: [{ of: 0 }, null] });
  });

  test('a group with few cases of the question is hidden though none of them is applicable', () => {
    const cases = [
      ...some(3, { gender: 'female', inspectorRiskOfSeriousHarm: 'low' }),
      ...some(9, { gender: 'male', inspectorRiskOfSeriousHarm: 'low' }),
      ...some(4, { gender: 'female' }).map((one) => ({ ...one, caseType: 'out-of-court' })),
    ];
    const { groups, rows } = subgroups('gender', cases, THRESHOLD);
    expect(groups.map(({ cases: size }) => size)).toEqual([7, 9]);
    const row = rows.find(({ question }) => question === '2.2.3'); // not applicable where the risk is low
    expect(row).toMatchObject({ whole: { of: 0, notApplicable: 12 }, figures: [null, null] });
  });

  test('without a threshold nothing is hidden', () => {
    const { groups, rows } = subgroups('gender', some(1, { gender: 'other' }));
    expect(groups).toEqual([{ id: 'other', cases: 1 }]);
    expect(rows.every(({ whole, figures }) => whole !== null && figures.every((figure) => figure !== null))).toBe(true);
  });
});

test('a case manager is a worker, and no other field is', () => {
  const workers = dimensionsOf(framework).filter(({ isWorker }) => isWorker);
  expect(workers.map(({ id }) => id)).toEqual([FieldId.parse('caseManager')]);
});
