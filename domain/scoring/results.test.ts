import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Results } from './results-schema.ts';
import {
  keyQuestionOf,
  makeDecision,
  makeJudgements,
  rating,
  released,
  resultsOf,
  SEED,
  standardOf,
  thirdFramework,
} from './test-builders.ts';

const yos = released('yos-2018');
const yjs = released('yjs-2021');

describe('F4 counts beside every percentage', () => {
  const counts = { yes: 18, no: 6, naByRule: 3, naByAssessor: 1, unanswered: 2 };
  const results = resultsOf(
    yjs,
    { '2.1.1': counts, '2.1.1.a': counts, 'case.oversight': counts },
    { caseCounts: { court: 30 } },
  );

  test('F4 18 of 24 applicable, 4 not applicable and 2 unanswered reconcile with a sample of 30', () => {
    expect(keyQuestionOf(results, '2.1.1')).toMatchObject({
      percent: 75,
      yes: 18,
      no: 6,
      of: 24,
      notApplicable: 4,
      unanswered: 2,
      sample: 30,
    });
  });

  test('F4 both denominators are there: of a key question as applicable first, of a 2021 prompt as asked', () => {
    const question = keyQuestionOf(results, '2.1.1');
    expect(question).toMatchObject({
      denominator: 'applicable',
      otherDenominator: { kind: 'asked', of: 28, percent: 64 },
    });
    expect(question.prompts[0]).toMatchObject({
      id: '2.1.1.a',
      percent: 64,
      of: 28,
      denominator: 'asked',
      otherDenominator: { kind: 'applicable', of: 24, percent: 75 },
    });
  });

  test('F4 the questions of every case have figures of their own', () => {
    expect(results.caseQuestions.map(({ id }) => id)).toEqual(['case.oversight', 'case.alert', 'case.good-practice']);
    expect(results.caseQuestions[0]).toMatchObject({ percent: 75, of: 24, sample: 30 });
  });

  test('F4 figures always reconcile', () => {
    const some = fc.record({
      yes: fc.nat(50),
      no: fc.nat(50),
      naByRule: fc.nat(50),
      naByAssessor: fc.nat(50),
      unanswered: fc.nat(50),
    });
    fc.assert(
      fc.property(some, (given) => {
        const computed = resultsOf(yjs, { '2.1.1': given, '2.1.1.a': given });
        const question = keyQuestionOf(computed, '2.1.1');
        for (const { yes, no, notApplicable, unanswered, sample, of, denominator } of [question, ...question.prompts]) {
          expect(yes + no + notApplicable + unanswered).toBe(sample);
          expect(of).toBe(denominator === 'asked' ? yes + no + notApplicable : yes + no);
        }
      }),
      { seed: SEED, numRuns: 50 },
    );
  });
});

test('F1 a key question that nothing applies to has null for percentage, band and interval', () => {
  const results = resultsOf(yos, { '3.4.2': { naByAssessor: 15 } });
  expect(keyQuestionOf(results, '3.4.2')).toMatchObject({
    percent: null,
    of: 0,
    notApplicable: 15,
    band: null,
    interval: null,
    roundingDecided: false,
    otherDenominator: { kind: 'asked', of: 15, percent: null },
  });
});

test('F1 neither has a prompt that nothing applies to, though it is of every sampled case: never 0 per cent', () => {
  const { prompts } = keyQuestionOf(resultsOf(yjs, { '2.1.1.a': { naByAssessor: 13 } }), '2.1.1');
  expect(prompts[0]).toMatchObject({ percent: null, of: 13, notApplicable: 13, interval: null });
});

test('F2 in 2021 enforcement alone is of applicable cases: 1 of 1, 100 per cent', () => {
  const results = resultsOf(yjs, { '2.3.1.h': { yes: 1, naByRule: 12 }, '2.3.1.g': { yes: 1, naByRule: 12 } });
  const [g, h] = keyQuestionOf(results, '2.3.1').prompts.slice(-2);
  expect(g).toMatchObject({ id: '2.3.1.g', percent: 8, of: 13 });
  expect(h).toMatchObject({ id: '2.3.1.h', percent: 100, of: 1 });
  const asked = yjs.questions.filter(({ kind, denominator }) => kind === 'prompt' && denominator !== 'asked');
  expect(asked.map(({ id }) => id)).toEqual(['2.3.1.h']);
});

test('F3 where rounding decided a band the results say so', () => {
  expect(keyQuestionOf(resultsOf(yos, { '2.1.2': { yes: 11, no: 6 } }), '2.1.2')).toMatchObject({
    percent: 65,
    band: 'good',
    roundingDecided: true,
  });
});

test('F5 the interval of 11 of 17 stands beside its 65 per cent, and is not rounded', () => {
  const { interval } = keyQuestionOf(resultsOf(yos, { '2.1.2': { yes: 11, no: 6 } }), '2.1.2');
  expect(interval?.[0]).toBeCloseTo(41.3, 1);
  expect(interval?.[1]).toBeCloseTo(82.7, 1);
});

describe('the shape of results', () => {
  const decision = makeDecision({ rating: rating('good'), ground: 'one-case-decides' });
  const judgements = makeJudgements({ '1.1': 'good' }, { '2.1': decision });
  const results = resultsOf(yos, { '2.1.1': { yes: 14, no: 9 } }, { judgements, caseCounts: { court: 23 } });
  const keysOf = (value: unknown) => Object.keys(value ?? {});

  test('promised fields come first, in their order, and others after them', () => {
    expect(keysOf(results).slice(0, 7)).toEqual(
      ['framework', 'service', 'cases', 'standards', 'score', 'maxScore', 'overall'], //
    );
    expect(keysOf(results.standards[0]).slice(0, 3)).toEqual(['id', 'title', 'rating']);
    const standard = standardOf(results, '2.1');
    expect(keysOf(standard).slice(0, 6)).toEqual(['id', 'title', 'ruleRating', 'rating', 'panel', 'keyQuestions']);
    expect(keysOf(standard.panel).slice(0, 3)).toEqual(['from', 'to', 'ground']);
    expect(keysOf(standard.keyQuestions[0]).slice(0, 9)).toEqual(
      ['id', 'percent', 'yes', 'no', 'of', 'notApplicable', 'unanswered', 'band', 'prompts'], //
    );
  });

  test('parsing results by their schema gives the same, in the same order', () => {
    expect(JSON.stringify(Results.parse(JSON.parse(JSON.stringify(results))))).toBe(JSON.stringify(results));
  });

  test('there is no panel where none decided', () => {
    expect(standardOf(results, '2.2')).not.toHaveProperty('panel');
  });

  test('recorded questions are no prompts', () => {
    const question = keyQuestionOf(results, '2.1.3');
    expect(question.prompts.map(({ id }) => id)).toEqual(['2.1.3.a', '2.1.3.b', '2.1.3.c']);
    expect(question.recordedQuestions.map(({ id }) => id)).toEqual(['2.1.3.r1', '2.1.3.r2', '2.1.3.r3']);
  });

  test('cases are listed by type, an illustrative type only where it has any', () => {
    expect(resultsOf(yjs, {}).cases).toEqual({ court: 0, 'out-of-court': 0 });
    expect(resultsOf(yjs, {}, { caseCounts: { resettlement: 4, court: 13 } }).cases).toEqual({
      court: 13,
      'out-of-court': 0,
      resettlement: 4,
    });
  });
});

describe('a framework unlike the released ones', () => {
  test('is rated by its own bands, scale, rounding and number of standards', () => {
    const counts = {
      'M1.1': { yes: 1109, no: 891 }, // 55.45, half to even 55.4: weak
      'M1.2': { yes: 5, no: 1, naByRule: 1994 },
      'M1.1.a': { yes: 1, no: 1, naByAssessor: 1 },
      'M1.1.b': { yes: 1, no: 1, naByRule: 1 },
      'W1.1': { yes: 31, no: 9 }, // exactly 77.5: strong
      'M2.1': { yes: 3, no: 2 },
    };
    const judgements = makeJudgements({ L1: 'sound', A1: 'strong' });
    const results = resultsOf(thirdFramework(), counts, {
      judgements,
      caseCounts: { matched: 2000, waiting: 40, alumni: 1 },
    });
    expect(results).toMatchObject({
      framework: 'mentoring-review',
      frameworkVersion: 4,
      cases: { matched: 2000, waiting: 40, alumni: 1 },
      score: 1 + 10 + 4,
      maxScore: 30,
      overall: 'sound',
      limitedBy: null,
      warnings: [],
    });
    expect(standardOf(results, 'M1')).toMatchObject({
      ruleRating: 'weak',
      keyQuestions: [{ percent: 55.4 }, { percent: 83.3 }],
    });
    expect(standardOf(results, 'W1')).toMatchObject({ ruleRating: 'strong', keyQuestions: [{ percent: 77.5 }] });
    expect(keyQuestionOf(results, 'M1.1').prompts).toMatchObject([
      { percent: 33.3, of: 3, denominator: 'asked' },
      { percent: 50, of: 2, denominator: 'applicable' },
    ]);
  });
});
