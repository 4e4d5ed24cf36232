import { describe, expect, test } from 'vitest';
import { judgePanel, type PanelDecision } from './panel.ts';
import { roundPercent } from './percent.ts';
import {
  makeDecision,
  makeJudgements,
  rating,
  released,
  resultsOf,
  standardOf,
  thirdFramework,
} from './test-builders.ts';

const yos = released('yos-2018');
const yjs = released('yjs-2021');
const { rules } = yos.framework;

const deciding = (yes: number, of: number, { rounding } = rules) => ({
  yes,
  no: of - yes,
  of,
  percent: roundPercent(yes, of, rounding),
});
const ruledAs = (one: string, yes: number, of: number) => ({ rating: rating(one), deciding: deciding(yes, of) });
const codes = (...args: Parameters<typeof judgePanel>) => judgePanel(...args).warnings.map(({ code }) => code);
const toGood = (parts: Partial<PanelDecision> = {}) =>
  makeDecision({ rating: rating('good'), ground: 'within-five-points', ...parts });

describe('R6 the six decisions in the published reports', () => {
  const [POINTS, CASE] = ['within-five-points', 'one-case-decides'];
  test.each([
    ['Gloucestershire 2.1', 14, 23, 61, 'requires-improvement', 'good', POINTS, [POINTS, CASE], []],
    ['Gloucestershire 3.2', 2, 5, 40, 'inadequate', 'requires-improvement', CASE, [CASE], []],
    ['Gloucestershire 3.3', 2, 5, 40, 'inadequate', 'requires-improvement', CASE, [CASE], []],
    [
      'Leicestershire 2.1',
      6,
      13,
      46,
      'inadequate',
      'requires-improvement',
      'not-representative',
      [POINTS, CASE],
      ['reason-missing'],
    ],
    [
      'Leicestershire 2.2',
      6,
      13,
      46,
      'inadequate',
      'requires-improvement',
      'not-representative',
      [POINTS, CASE],
      ['reason-missing'],
    ],
    ['Nottingham 2.4', 5, 11, 45, 'inadequate', 'requires-improvement', CASE, [POINTS, CASE], []],
  ])('R6 %s, %i of %i, %i per cent: %s moved to %s', (_, yes, of, percent, from, to, ground, holding, warnings) => {
    expect(deciding(yes, of).percent).toBe(percent);
    const decision = makeDecision({ rating: rating(to), ground: String(ground) });
    const result = judgePanel(decision, ruledAs(from, yes, of), rules);
    expect(result).toMatchObject({ from, to, movesBands: 1, groundsThatHold: holding });
    expect(result.warnings.map(({ code }) => code)).toEqual(warnings);
  });

  test('R6 Nottingham 2.4 in results: 5 of 11 is inadequate by rule, requires improvement as published', () => {
    const decision = makeDecision({ rating: rating('requires-improvement'), ground: 'one-case-decides' });
    const judgements = makeJudgements({}, { '2.4': decision });
    const results = resultsOf(
      yos,
      { '2.4.1': { yes: 24, no: 6 }, '2.4.3': { yes: 5, no: 6, naByRule: 19 } },
      { judgements },
    );
    expect(standardOf(results, '2.4')).toMatchObject({
      ruleRating: 'inadequate',
      rating: 'requires-improvement',
      panel: { from: 'inadequate', to: 'requires-improvement', ground: 'one-case-decides' },
      keyQuestions: [{ percent: 80 }, { percent: null }, { percent: 45, band: 'inadequate' }],
    });
    expect(results).toMatchObject({ score: 1, maxScore: 3 });
  });
});

describe('R6 within five points of the boundary', () => {
  test.each([
    [60, 100, true],
    [59, 100, false],
    [119, 200, true], // 59.5 is shown, and measured, as 60
    [1189, 2000, false], // 59.45
  ])('R6 up to 65 from %i of %i: %s', (yes, of, holds) => {
    const { groundsThatHold } = judgePanel(toGood(), ruledAs('requires-improvement', yes, of), rules);
    expect(groundsThatHold.includes('within-five-points')).toBe(holds);
  });

  test.each([
    [65, true],
    [70, true],
    [71, false],
  ])('R6 down from good at %i of 100, measured from where good begins: %s', (yes, holds) => {
    const decision = makeDecision({ rating: rating('requires-improvement'), ground: 'within-five-points' });
    const { movesBands, groundsThatHold } = judgePanel(decision, ruledAs('good', yes, 100), rules);
    expect(movesBands).toBe(-1);
    expect(groundsThatHold.includes('within-five-points')).toBe(holds);
  });
});

describe('R6 one case decides', () => {
  test('R6 up, one more of 23 would do at 14 and not at 13', () => {
    const holds = (yes: number) =>
      judgePanel(toGood(), ruledAs('requires-improvement', yes, 23), rules).groundsThatHold.includes(
        'one-case-decides',
      );
    expect(holds(14)).toBe(true);
    expect(holds(13)).toBe(false);
  });

  test('R6 down, one fewer of 20 would do at 13 and not at 14; that one more would is no ground for it', () => {
    const decision = makeDecision({ rating: rating('requires-improvement'), ground: 'one-case-decides' });
    const holds = (yes: number) =>
      judgePanel(decision, ruledAs('good', yes, 20), rules).groundsThatHold.includes('one-case-decides');
    expect(holds(13)).toBe(true);
    expect(holds(14)).toBe(false);
    expect(holds(15)).toBe(false);
  });
});

describe('R6 warnings', () => {
  test('R6 the ground given does not hold, but another does', () => {
    const decision = makeDecision({ rating: rating('requires-improvement'), ground: 'within-five-points' });
    expect(codes(decision, ruledAs('inadequate', 2, 5), rules)).toEqual(['ground-does-not-hold']);
  });

  test('R6 neither of the first two holds, which is said even with a written reason', () => {
    expect(codes(toGood(), ruledAs('requires-improvement', 50, 100), rules)).toEqual([
      'ground-does-not-hold',
      'no-measured-ground-holds',
    ]);
    const reasoned = toGood({ ground: 'not-representative', reason: 'Other work was better' });
    expect(codes(reasoned, ruledAs('requires-improvement', 50, 100), rules)).toEqual(['no-measured-ground-holds']);
  });

  test('R6 not representative needs a written reason, and blanks are none', () => {
    const move = ruledAs('requires-improvement', 61, 100);
    expect(codes(toGood({ ground: 'not-representative' }), move, rules)).toEqual(['reason-missing']);
    expect(codes(toGood({ ground: 'not-representative', reason: '  ' }), move, rules)).toEqual(['reason-missing']);
  });

  test('R6 two bands are more than the rule allows', () => {
    expect(codes(toGood(), ruledAs('inadequate', 45, 100), rules)).toContain('moves-more-than-allowed');
    expect(judgePanel(toGood(), ruledAs('inadequate', 45, 100), rules).movesBands).toBe(2);
  });

  test('R6 the figures have changed since the panel decided', () => {
    const decision = toGood({ from: rating('inadequate') });
    expect(codes(decision, ruledAs('requires-improvement', 61, 100), rules)).toEqual(['figures-changed-since']);
    expect(
      codes(toGood({ from: rating('requires-improvement') }), ruledAs('requires-improvement', 61, 100), rules),
    ).toEqual([]);
  });

  test('R6 nothing moves, or there is nothing to move', () => {
    expect(codes(toGood(), ruledAs('good', 70, 100), rules)).toEqual(['moves-nothing']);
    expect(judgePanel(toGood(), { rating: null, deciding: null }, rules)).toMatchObject({
      movesBands: null,
      groundsThatHold: [],
      warnings: [{ code: 'no-rule-rating' }],
    });
  });

  test('R6 a ground the framework does not know', () => {
    expect(codes(toGood({ ground: 'a-hunch' }), ruledAs('requires-improvement', 61, 100), rules)).toEqual([
      'ground-unknown',
    ]);
  });
});

describe('R6 the decision', () => {
  test('R6 scores, warnings or not; percentages stay; ground, reason, names and time are kept', () => {
    const decision = toGood({ reason: 'why', names: 'A, B', at: '2020-01-31T10:00:00Z', from: rating('inadequate') });
    const counts = { '2.1.1': { yes: 1, no: 9 } };
    const results = resultsOf(yos, counts, { judgements: makeJudgements({}, { '2.1': decision }) });
    expect(results.score).toBe(2);
    expect(standardOf(results, '2.1')).toMatchObject({
      ruleRating: 'inadequate',
      rating: 'good',
      panel: { reason: 'why', names: 'A, B', at: '2020-01-31T10:00:00Z', decidedFrom: 'inadequate' },
      keyQuestions: [{ percent: 10 }, {}, {}],
    });
  });

  test('R6 makes a rating where the rule gives none', () => {
    const results = resultsOf(yos, {}, { judgements: makeJudgements({}, { '2.1': toGood() }) });
    expect(standardOf(results, '2.1')).toMatchObject({ ruleRating: null, rating: 'good' });
    expect(results).toMatchObject({ score: 2, maxScore: 3 });
  });

  test('R6 is judged by the grounds of its framework: three points, two cases, two bands', () => {
    const third = thirdFramework().framework.rules;
    const decide = (to: string, yes: number, of: number) =>
      judgePanel(
        makeDecision({ rating: rating(to), ground: 'two-cases-decide' }),
        { rating: rating('weak'), deciding: deciding(yes, of, third) },
        third,
      );
    expect(decide('sound', 21, 40).groundsThatHold).toEqual(['within-three-points', 'two-cases-decide']); // 52.5
    expect(decide('sound', 525, 1000).groundsThatHold).toEqual(['within-three-points']); // 52.5
    expect(decide('sound', 524, 1000).groundsThatHold).toEqual([]); // 52.4
    expect(decide('sound', 2, 6).groundsThatHold).toEqual(['two-cases-decide']); // 33.3, 66.7
    expect(decide('strong', 2, 6)).toMatchObject({ movesBands: 2, warnings: [] });
  });

  test('R6 no more cases can turn sufficient than are applicable, whatever the percentage is of', () => {
    const third = thirdFramework().framework.rules;
    const asked = { yes: 4, no: 1, of: 10, percent: 40 }; // five not applicable: 50 per cent at most
    const decision = makeDecision({ rating: rating('sound'), ground: 'two-cases-decide' });
    expect(judgePanel(decision, { rating: rating('weak'), deciding: asked }, third).groundsThatHold).toEqual([]);
  });

  test('R6 may also move a standard that people rated, where no measured ground can hold', () => {
    const decision = toGood({ ground: 'not-representative', reason: 'why' });
    const judgements = makeJudgements({ '1.1': 'requires-improvement' }, { '1.1': decision });
    expect(resultsOf(yjs, {}, { judgements }).standards[0]).toMatchObject({
      rating: 'good',
      panel: { from: 'requires-improvement', warnings: [{ code: 'no-measured-ground-holds' }] },
    });
  });
});
