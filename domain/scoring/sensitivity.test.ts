import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LoadedFramework } from '../framework/load.ts';
import type { Counts } from './counts.ts';
import type { KeyQuestionResult } from './figure-schema.ts';
import type { Judgements } from './rate-standard.ts';
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
const sensitivityOf = (counts: Partial<Counts>) =>
  keyQuestionOf(resultsOf(yos, { '2.1.1': counts }), '2.1.1').sensitivity;

describe('R7 how many cases change a band', () => {
  test('R7 14 of 23, 61 per cent: one more is 65, good; three fewer is 48, inadequate', () => {
    expect(sensitivityOf({ yes: 14, no: 9 })).toMatchObject({
      more: { cases: 1, band: 'good' },
      fewer: { cases: 3, band: 'inadequate' },
    });
  });

  test('R7 2 of 5, 40 per cent: one more is 60, requires improvement; no fewer changes it', () => {
    expect(sensitivityOf({ yes: 2, no: 3 })).toMatchObject({
      more: { cases: 1, band: 'requires-improvement' },
      fewer: null,
    });
  });

  test('R7 one case may pass over a band: 1 of 2 goes from requires improvement to outstanding', () => {
    expect(sensitivityOf({ yes: 1, no: 1 })).toMatchObject({ more: { cases: 1, band: 'outstanding' } });
  });

  test('R7 at the top there is no more, and without applicable cases neither', () => {
    expect(sensitivityOf({ yes: 23 }).more).toBeNull();
    expect(sensitivityOf({ naByRule: 15 })).toEqual({ more: null, fewer: null, best: null, worst: null });
  });
});

describe('R7 unanswered cases', () => {
  test('R7 6 of 10 with 5 unanswered: 11 of 15 is good at best, 6 of 15 inadequate at worst', () => {
    expect(sensitivityOf({ yes: 6, no: 4, unanswered: 5 })).toMatchObject({ best: 'good', worst: 'inadequate' });
  });

  test('R7 with nothing unanswered best and worst are the band', () => {
    expect(sensitivityOf({ yes: 14, no: 9 })).toMatchObject({
      best: 'requires-improvement',
      worst: 'requires-improvement',
    });
  });

  test('R7 with nothing answered yet anything is possible', () => {
    expect(sensitivityOf({ unanswered: 4 })).toEqual({
      more: null,
      fewer: null,
      best: 'outstanding',
      worst: 'inadequate',
    });
  });
});

describe('R7 what changes with the band', () => {
  const people = { '1.1': 'good', '1.2': 'good', '1.3': 'good', '1.4': 'good' };
  const caseRated = ['2.1', '2.2', '2.3', '2.4', '3.1', '3.2', '3.3', '3.4'];
  /** Every case standard at 7 of 10, good, with others as given: eight good and four good make 24. */
  const counts = (others: Readonly<Record<string, Partial<Counts>>>) => ({
    ...Object.fromEntries(caseRated.map((id) => [`${id}.1`, { yes: 7, no: 3 }])),
    ...others,
  });

  test('R7 the deciding key question changes the standard, another does not', () => {
    const results = resultsOf(yos, counts({ '2.1.1': { yes: 14, no: 9 }, '2.1.2': { yes: 20, no: 3 } }));
    expect(keyQuestionOf(results, '2.1.1').sensitivity.more).toMatchObject({
      changesRuleRating: true,
      changesRating: true,
    });
    expect(keyQuestionOf(results, '2.1.2').sensitivity.fewer).toMatchObject({
      cases: 2,
      band: 'good',
      changesRuleRating: false,
      changesRating: false,
      changesOverall: false,
    });
  });

  test('R7 the overall rating changes where the score passes a boundary: 18 to 19', () => {
    const none = { yes: 0, no: 10 };
    const low = { '2.1.1': { yes: 6, no: 4 }, '2.2.1': none, '2.3.1': none };
    const judgements = makeJudgements({ ...people, '1.1': 'requires-improvement' });
    const results = resultsOf(yos, counts(low), { judgements });
    expect(results).toMatchObject({ score: 18, overall: 'requires-improvement' });
    expect(keyQuestionOf(results, '2.1.1').sensitivity.more).toMatchObject({ cases: 1, changesOverall: true });
    expect(keyQuestionOf(results, '2.1.1').sensitivity.fewer).toMatchObject({
      changesRating: true,
      changesOverall: false,
    });
  });

  test('R7 a standard that the panel decided keeps its rating', () => {
    const decision = makeDecision({ rating: rating('good'), ground: 'one-case-decides' });
    const results = resultsOf(
      yos,
      { '2.1.1': { yes: 14, no: 9 } },
      { judgements: makeJudgements({}, { '2.1': decision }) },
    );
    expect(keyQuestionOf(results, '2.1.1').sensitivity.more).toMatchObject({
      changesRuleRating: true,
      changesRating: false,
      changesOverall: false,
    });
  });

  test('R7 without an overall rating nothing changes it', () => {
    const results = resultsOf(yos, { '2.1.1': { yes: 14, no: 9 } });
    expect(keyQuestionOf(results, '2.1.1').sensitivity.more?.changesOverall).toBe(false);
  });

  test('R7 a limiting judgement on a standard rated by cases is seen', () => {
    const third = thirdFramework();
    const strong = { yes: 9, no: 1 };
    const judgements = makeJudgements({ L1: 'strong' });
    const figures = { 'M1.1': strong, 'W1.1': strong, 'M2.1': { yes: 5, no: 5 } };
    const results = resultsOf(third, figures, { judgements });
    expect(results).toMatchObject({ overall: 'weak', limitedBy: { standard: 'M2' } });
    expect(keyQuestionOf(results, 'M2.1').sensitivity.more).toMatchObject({ cases: 1, changesOverall: true });
  });
});

describe('R7 against brute force', () => {
  const answered = fc.record({ yes: fc.nat(12), no: fc.nat(12), naByRule: fc.nat(3), unanswered: fc.nat(4) });
  const DIRECTIONS = [1, -1] as const;

  /** Tries one case after another, computing all results anew each time. */
  function searchChange(
    loaded: LoadedFramework,
    counts: Readonly<Record<string, Counts>>,
    judgements: Judgements,
    question: KeyQuestionResult,
    direction: 1 | -1,
  ) {
    const now = resultsOf(loaded, counts, { judgements });
    const own = counts[question.id];
    const standard = question.id.replace(/\.\d$/, '');
    for (let cases = 1; own && cases <= (direction > 0 ? own.no : own.yes); cases += 1) {
      const moved = { ...own, yes: own.yes + direction * cases, no: own.no - direction * cases };
      const then = resultsOf(loaded, { ...counts, [question.id]: moved }, { judgements });
      const band = keyQuestionOf(then, question.id).band;
      if (band === question.band) continue;
      return {
        cases,
        band,
        changesRuleRating: standardOf(then, standard).ruleRating !== standardOf(now, standard).ruleRating,
        changesRating: standardOf(then, standard).rating !== standardOf(now, standard).rating,
        changesOverall: then.overall !== now.overall,
      };
    }
    return null;
  }

  test.each([
    ['yos-2018', yos, ['1.1', '1.2', '1.3', '1.4'], '2.1'],
    ['the third framework', thirdFramework(), ['L1', 'A1'], 'M1'],
  ] as const)('R7 every answer agrees with trying it out, by %s', (_, loaded, qualitative, panelled) => {
    const keys = loaded.questions.filter(({ kind }) => kind === 'key').map(({ id }) => String(id));
    const ratings = fc.constantFrom(...loaded.framework.rules.ratings.map(({ id }) => id));
    const audit = fc.record({
      counts: fc.tuple(...keys.map(() => answered)),
      people: fc.tuple(...qualitative.map(() => ratings)),
      panel: fc.option(ratings),
    });
    fc.assert(
      fc.property(audit, fc.constantFrom(...keys), ({ counts, people, panel }, key) => {
        const given = Object.fromEntries(
          keys.map((id, at) => [id, { yes: 0, no: 0, naByRule: 0, naByAssessor: 0, unanswered: 0, ...counts[at] }]),
        );
        const decided = panel ? { [panelled]: makeDecision({ rating: panel, ground: 'none' }) } : {};
        const judgements = makeJudgements(
          Object.fromEntries(qualitative.map((id, at) => [id, people[at] ?? ''])),
          decided,
        );
        const question = keyQuestionOf(resultsOf(loaded, given, { judgements }), key);
        const [more, fewer] = DIRECTIONS.map((one) => searchChange(loaded, given, judgements, question, one));
        expect(question.sensitivity).toMatchObject({ more, fewer });
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});
