import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { judgeCase } from './outcome.ts';
import { released, SEED } from './test-builders.ts';

const { questions } = released('yos-2018');
type Answers = Readonly<Record<string, Answer>>;
type Fields = Readonly<Record<string, string>>;

const judge = (fields: Fields, answers: Answers, caseType = 'court') =>
  judgeCase(questions, { caseType, field: (id) => fields[id] ?? null }, (id) => answers[id] ?? null);
const outcomeOf = (id: string, ...input: Parameters<typeof judge>) =>
  judge(...input).find(({ question }) => question.id === id);

describe('A1 one state for each question', () => {
  test('A1 nothing is preselected: without an answer a question is unanswered', () => {
    expect(outcomeOf('2.1.1', {}, {})).toMatchObject({ state: 'unanswered', setAside: false });
  });

  test.each([
    ['yes', 'yes'],
    ['no', 'no'],
    ['na', 'na-by-assessor'],
  ] as const)('A1 the answer %s is the state %s', (answer, state) => {
    expect(outcomeOf('2.1.1', {}, { '2.1.1': answer })).toMatchObject({ state, setAside: false, because: null });
  });

  test('A1 not applicable by rule is its own state, with the reason', () => {
    const outcome = outcomeOf('2.4.2', { reviewNeededSafety: 'no' }, {});
    expect(outcome).toMatchObject({
      state: 'na-by-rule',
      because: 'judged only where a change made a review necessary',
    });
  });
});

describe('A4 answers set aside', () => {
  const low = { inspectorSafetyWellbeing: 'low' };

  test('A4 an answer whose question stops applying is set aside, and is in no figure', () => {
    expect(outcomeOf('2.2.2', low, { '2.2.2': 'yes' })).toMatchObject({ state: 'na-by-rule', setAside: true });
  });

  test('A4 the prompts of a key question go with it', () => {
    expect(outcomeOf('2.2.2.a', low, { '2.2.2.a': 'no' })).toMatchObject({ state: 'na-by-rule', setAside: true });
  });

  test('A4 an answer to a question of another case type is listed as set aside', () => {
    expect(outcomeOf('3.1.1', {}, { '3.1.1': 'yes' })).toMatchObject({ state: 'na-by-rule', setAside: true });
    expect(outcomeOf('3.1.1', {}, {})).toBeUndefined();
  });

  test('A4 setting answers aside and bringing them back changes nothing', () => {
    const answers = fc.dictionary(
      fc.constantFrom(...questions.map(({ id }) => String(id))),
      fc.constantFrom<Answer>('yes', 'no', 'na'),
    );
    const field = fc.constantFrom('inspectorSafetyWellbeing', 'inspectorRiskOfSeriousHarm');
    fc.assert(
      fc.property(answers, field, (given, changed) => {
        const kept = structuredClone(given);
        const outcome = judge({ [changed]: 'high' }, given);
        judge({ [changed]: 'low' }, given);
        expect(judge({ [changed]: 'high' }, given)).toEqual(outcome);
        expect(given).toEqual(kept);
      }),
      { seed: SEED },
    );
  });
});
