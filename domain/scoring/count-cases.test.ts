import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Answer } from './answer.ts';
import { type CountedCase, countCases } from './count-cases.ts';
import { type Counts, countCase, NO_CASES, sampleSize } from './counts.ts';
import { judgeQuestion } from './outcome.ts';
import { computeResults } from './results.ts';
import { makeCounts, makeJudgements, questionId, released, SEED } from './test-builders.ts';

const loaded = released('yos-2018');
const { questions } = loaded;

interface Plain {
  readonly caseType: string;
  readonly complete: boolean;
  readonly fields: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, Answer>>;
}

const makeCase = (parts: Partial<Plain>): CountedCase => {
  const { caseType, complete, fields, answers } = {
    caseType: 'court',
    complete: true,
    fields: {},
    answers: {},
    ...parts,
  };
  const find = <T>(record: Readonly<Record<string, T>>, id: string) => record[id] ?? null;
  return { caseType, complete, field: (id) => find(fields, id), answerTo: (id) => find(answers, id) };
};
const FIELDS = ['inspectorSafetyWellbeing', 'inspectorRiskOfSeriousHarm', 'identifiableVictim', 'reviewNeededHarm'];
const plainCase: fc.Arbitrary<Plain> = fc.record({
  caseType: fc.constantFrom('court', 'out-of-court'),
  complete: fc.boolean(),
  fields: fc.dictionary(fc.constantFrom(...FIELDS), fc.constantFrom('low', 'high', 'yes', 'no'), { maxKeys: 4 }),
  answers: fc.dictionary(fc.constantFrom(...questions.map(({ id }) => String(id))), fc.constantFrom(...Answer.options)),
});

describe('F6 which cases are counted', () => {
  const cases = [
    makeCase({ answers: { '2.1.1': 'yes' } }),
    makeCase({ answers: { '2.1.1': 'no' }, complete: false }),
    makeCase({ answers: { '2.1.1': 'na' }, complete: false }),
    makeCase({ caseType: 'out-of-court' }),
  ];

  test('F6 all of them while work goes on, and how many are complete', () => {
    const tallies = countCases(questions, cases, 'all');
    expect(tallies).toMatchObject({ caseCounts: { court: 3, 'out-of-court': 1 }, complete: 2 });
    expect(tallies.countsOf(questionId('2.1.1'))).toEqual(makeCounts({ yes: 1, no: 1, naByAssessor: 1 }));
    const results = computeResults(loaded, { service: 'S', judgements: makeJudgements(), ...tallies });
    expect(results.complete).toEqual({ count: 2, of: 4 });
  });

  test('F6 completed ones only in a snapshot', () => {
    const tallies = countCases(questions, cases, 'completed');
    expect(tallies).toMatchObject({ caseCounts: { court: 1, 'out-of-court': 1 }, complete: 2 });
    expect(tallies.countsOf(questionId('2.1.1'))).toEqual(makeCounts({ yes: 1 }));
  });
});

test('A4 an answer that is set aside is in no figure, and a case of another type not in the sample', () => {
  const fields = { inspectorRiskOfSeriousHarm: 'low' };
  const cases = [
    makeCase({ fields, answers: { '2.2.3': 'yes' } }),
    makeCase({ caseType: 'out-of-court', answers: { '2.2.3': 'yes' } }),
  ];
  expect(countCases(questions, cases, 'all').countsOf(questionId('2.2.3'))).toEqual(makeCounts({ naByRule: 1 }));
});

test('A1 unanswered is counted and never scored', () => {
  const { countsOf } = countCases(questions, [makeCase({}), makeCase({ answers: { '2.1.1': 'yes' } })], 'all');
  expect(countsOf(questionId('2.1.1'))).toEqual(makeCounts({ yes: 1, unanswered: 1 }));
});

test('A1 a case question is counted over the cases of every type', () => {
  const cases = ['court', 'out-of-court'].map((caseType) =>
    makeCase({ caseType, answers: { 'case.oversight': 'yes' } }),
  );
  expect(countCases(questions, cases, 'all').countsOf(questionId('case.oversight'))).toEqual(makeCounts({ yes: 2 }));
});

test('F4 every question reconciles with the cases of its type', () => {
  fc.assert(
    fc.property(fc.array(plainCase, { maxLength: 12 }), (plain) => {
      const { countsOf, caseCounts } = countCases(questions, plain.map(makeCase), 'all');
      for (const { id, caseType } of questions) {
        const sample = caseType === null ? plain.length : (caseCounts[caseType] ?? 0);
        expect(sampleSize(countsOf(id))).toBe(sample);
      }
    }),
    { seed: SEED, numRuns: 50 },
  );
});

test('F6 counts kept as answers change are those counted afresh', () => {
  const change = fc.record({
    at: fc.nat(4),
    question: fc.constantFrom(...questions),
    answer: fc.option(fc.constantFrom(...Answer.options)),
  });
  const start = fc.array(plainCase, { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(start, fc.array(change, { maxLength: 20 }), (plain, changes) => {
      const answers = plain.map((one) => new Map(Object.entries(one.answers)));
      const cases = plain.map((one, at) => ({
        ...makeCase(one),
        answerTo: (id: string) => answers[at]?.get(id) ?? null,
      }));
      const before = countCases(questions, cases, 'all');
      const kept = new Map<string, Counts>(questions.map(({ id }) => [id, before.countsOf(id)]));
      for (const { at, question, answer } of changes) {
        const one = cases[at];
        if (!one || (question.caseType !== null && question.caseType !== one.caseType)) continue;
        const old = judgeQuestion(question, one, one.answerTo(question.id)).state;
        if (answer === null) answers[at]?.delete(question.id);
        else answers[at]?.set(question.id, answer);
        const now = judgeQuestion(question, one, one.answerTo(question.id)).state;
        kept.set(question.id, countCase(countCase(kept.get(question.id) ?? NO_CASES, old, -1), now));
      }
      const afresh = countCases(questions, cases, 'all');
      for (const { id } of questions) expect(kept.get(id)).toEqual(afresh.countsOf(id));
    }),
    { seed: SEED, numRuns: 50 },
  );
});
