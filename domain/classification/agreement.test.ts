import fc from 'fast-check';
import { expect, test } from 'vitest';
import { released, SEED } from '../scoring/test-builders.ts';
import { classificationPairs, comparable, compareClassifications } from './agreement.ts';

const { framework } = released('yos-2018');
const HARM = 'RiskOfSeriousHarm';

const makeCase = (service: string | null, inspector: string | null, caseType = 'court') => {
  const fields: Readonly<Record<string, string | null>> = {
    [`service${HARM}`]: service,
    [`inspector${HARM}`]: inspector,
  };
  return { caseType, field: (id: string) => fields[id] ?? null };
};

const harmOf = (cases: Parameters<typeof compareClassifications>[1], caseType = 'court') =>
  compareClassifications(framework, cases).find((one) => one.field === `inspector${HARM}` && one.caseType === caseType);

test('both frameworks compare risk of serious harm, and safety and wellbeing', () => {
  for (const id of ['yos-2018', 'yjs-2021'] as const) {
    const pairs = classificationPairs(released(id).framework);
    expect(pairs.map(({ label }) => label)).toEqual(['Risk of serious harm', 'Safety and wellbeing']);
  }
});

test('the service is too low, too high or agrees; not recorded and not entered are apart', () => {
  const found = harmOf([
    makeCase('low', 'low'),
    makeCase('low', 'high'),
    makeCase('low', 'high'),
    makeCase('very-high', 'medium'),
    makeCase('not-recorded', 'high'),
    makeCase('not-recorded', null),
    makeCase(null, 'high'),
    makeCase('high', null),
  ]);
  expect(found).toMatchObject({ cases: 8, agreed: 1, tooLow: 2, tooHigh: 1, notRecorded: 2, unknown: 2 });
  expect(found && comparable(found)).toBe(4);
  expect(found?.table).toContainEqual({ service: 'low', inspector: 'high', cases: 2 });
});

test('Gloucestershire: ten court cases low by the service, inspectors agreed in five (B5)', () => {
  const cases = [...Array(5).fill(makeCase('low', 'low')), ...Array(5).fill(makeCase('low', 'medium'))];
  expect(harmOf(cases)).toMatchObject({ agreed: 5, tooLow: 5, tooHigh: 0 });
});

test('case types are apart, and one without cases is left out', () => {
  const cases = [makeCase('low', 'low'), makeCase('low', 'high', 'out-of-court')];
  expect(harmOf(cases)).toMatchObject({ cases: 1, agreed: 1 });
  expect(harmOf(cases, 'out-of-court')).toMatchObject({ cases: 1, tooLow: 1 });
  expect(harmOf([makeCase('low', 'low')], 'out-of-court')).toBeUndefined();
});

test('every case is in exactly one count', () => {
  const level = fc.option(fc.constantFrom('low', 'medium', 'high', 'very-high'));
  const one = fc.tuple(fc.oneof(level, fc.constant('not-recorded')), level).map(([by, judged]) => makeCase(by, judged));
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 30 }), (cases) => {
      const found = harmOf(cases);
      if (!found) throw new Error('expected a comparison; found none');
      expect(comparable(found) + found.notRecorded + found.unknown).toBe(cases.length);
    }),
    { seed: SEED, numRuns: 100 },
  );
});
