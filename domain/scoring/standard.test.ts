import { describe, expect, test } from 'vitest';
import { findDecidingQuestion, rateByRule } from './standard.ts';
import { makeJudgements, released, resultsOf, standardOf } from './test-builders.ts';

const yos = released('yos-2018');
const bands = yos.framework.rules.bands.list;
const percents = (...list: (number | null)[]) => list.map((percent, at) => ({ id: at, percent }));

describe('R2 a standard judged on cases', () => {
  test('R2 takes the lowest band among its key questions: 87, 65 and 61 require improvement', () => {
    expect(rateByRule(percents(87, 65, 61), bands)).toBe('requires-improvement');
  });

  test('R2 leaves out a key question that is not rated', () => {
    expect(rateByRule(percents(57, null), bands)).toBe('requires-improvement');
  });

  test('R2 is not rated when no key question is', () => {
    expect(rateByRule(percents(null, null), bands)).toBeNull();
    expect(rateByRule([], bands)).toBeNull();
    expect(findDecidingQuestion(percents(null))).toBeNull();
  });

  test('R2 is decided by the lowest percentage, the first of equals', () => {
    expect(findDecidingQuestion(percents(null, 49, 40, 40))).toMatchObject({ id: 2 });
    expect(findDecidingQuestion(percents(0, 0))).toMatchObject({ id: 0 });
  });

  test('R2 no prompt bears on the rating', () => {
    const results = resultsOf(yos, { '2.1.1': { yes: 10 }, '2.1.1.a': { no: 10 } });
    expect(standardOf(results, '2.1')).toMatchObject({ ruleRating: 'outstanding', decidingQuestion: '2.1.1' });
  });
});

describe('R3 a qualitative standard', () => {
  test('R3 is rated by people, and not rated until they do', () => {
    const results = resultsOf(yos, {}, { judgements: makeJudgements({ '1.1': 'good' }) });
    expect(results.standards[0]).toMatchObject({ id: '1.1', rating: 'good' });
    expect(results.standards[1]).toMatchObject({ id: '1.2', rating: null });
    expect(results.standards[1]).not.toHaveProperty('ruleRating');
    expect(results.standards[1]).not.toHaveProperty('keyQuestions');
  });

  test('R3 a standard judged on cases is not rated by a qualitative judgement', () => {
    const results = resultsOf(
      yos,
      { '2.1.1': { no: 4 } },
      { judgements: makeJudgements({ '2.1': 'good', '2.2': 'good' }) },
    );
    expect(standardOf(results, '2.1').rating).toBe('inadequate');
    expect(standardOf(results, '2.2').rating).toBeNull();
  });

  test('R3 in 2021 also 3.4 and 4.1 are rated by people', () => {
    const qualitative = resultsOf(released('yjs-2021'), {}).standards.filter(
      ({ evidence }) => evidence === 'qualitative',
    );
    expect(qualitative.map(({ id }) => id)).toEqual(['1.1', '1.2', '1.3', '1.4', '3.4', '4.1']);
  });
});
