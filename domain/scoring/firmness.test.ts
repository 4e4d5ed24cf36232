import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPublished, recomputed } from '../../samples/test-published.ts';
import type { Rating } from '../ids.ts';
import type { Counts } from './counts.ts';
import { firmnessOf, leastFirmFirst } from './firmness.ts';
import { sayOverallFirmness, sayQuestionFirmness, sayStandardFirmness } from './firmness-words.ts';
import { placeOf, rateOverall } from './overall.ts';
import { roundPercent } from './percent.ts';
import type { CaseResult, Results } from './results-schema.ts';
import { rateByRule } from './standard.ts';
import type { StandardFirmness } from './standard-firmness.ts';
import { keyQuestionOf, makeJudgements, released, resultsOf, SEED } from './test-builders.ts';

const loaded = released('yos-2018');
const { framework } = loaded;
const { rules } = framework;
const RATED = { '1.1': 'good', '1.2': 'good', '1.3': 'good', '1.4': 'good' };
const keys = loaded.questions.filter(({ kind }) => kind === 'key').map(({ id }) => id);
const gloucestershire = recomputed(readPublished('gloucestershire-2020'));
const leicestershire = recomputed(readPublished('leicestershire-2021'));

const titles = new Map<string, string>(rules.ratings.map(({ id, title }) => [id, title]));
const words = {
  rating: (id: string | null) => (id === null ? 'Not rated' : (titles.get(id) ?? id)),
  standard: (id: string) => id,
};

const firmness = ({ loaded: by, results }: typeof gloucestershire) => firmnessOf(results, by.framework);
const standardIn = (results: Results, id: string): StandardFirmness => {
  const found = firmnessOf(results, framework).standards.find((one) => one.id === id);
  if (!found) throw new Error(`expected standard ${id}; found none`);
  return found;
};

/** The fewest cases, tried one combination after the other, that bring a standard to a better or worse rating. */
function tryAll({ keyQuestions, ruleRating }: CaseResult, direction: 1 | -1): number | null {
  const now = ruleRating === null ? -1 : placeOf(ruleRating, rules);
  let fewest: number | null = null;
  const walk = (at: number, percents: readonly (number | null)[], cases: number): void => {
    const question = keyQuestions[at];
    if (!question) {
      const rating = rateByRule(
        percents.map((percent) => ({ percent })),
        rules.bands.list,
      );
      const isThere = rating !== null && (placeOf(rating, rules) - now) * direction > 0;
      if (isThere && cases < (fewest ?? Number.POSITIVE_INFINITY)) fewest = cases;
      return;
    }
    for (let moved = 0; moved <= (direction > 0 ? question.no : question.yes); moved++) {
      const percent = roundPercent(question.yes + direction * moved, question.of, rules.rounding);
      walk(at + 1, [...percents, percent], cases + moved);
    }
  };
  walk(0, [], 0);
  return fewest;
}

const counts: fc.Arbitrary<Partial<Counts>> = fc.record({
  yes: fc.nat(9),
  no: fc.nat(9),
  naByRule: fc.nat(2),
  unanswered: fc.constantFrom(0, 0, 0, 1, 2),
});
const everyCount = fc
  .array(counts, { minLength: keys.length, maxLength: keys.length })
  .map((list) => Object.fromEntries(keys.map((id, at) => [id, list[at] ?? {}])));

describe('R7 a standard', () => {
  test('R7 the fewest cases that move its rating by rule are those found by trying every combination', () => {
    fc.assert(
      fc.property(everyCount, (given) => {
        const results = resultsOf(loaded, given);
        for (const standard of results.standards) {
          if (standard.evidence !== 'cases' || standard.ruleRating === null) continue;
          const { more, fewer } = standardIn(results, standard.id);
          expect(more?.cases ?? null).toBe(tryAll(standard, 1));
          expect(fewer?.cases ?? null).toBe(tryAll(standard, -1));
        }
      }),
      { seed: SEED, numRuns: 20 },
    );
  });

  test('R7 every key question in the lowest band has to rise, and one is enough to bring it down', () => {
    // 2.4 of Gloucestershire: 18 of 23, 10 of 14 and 11 of 12; Outstanding from 19 of 23 and 12 of 14; below Good 9 of 14
    const { more, fewer } = standardIn(gloucestershire.results, '2.4');
    expect(more).toMatchObject({ cases: 3, rating: 'outstanding' });
    expect(more?.changed).toEqual([
      { question: '2.4.1', cases: 1 },
      { question: '2.4.2', cases: 2 },
    ]);
    expect(fewer).toEqual({ cases: 1, rating: 'requires-improvement', changed: [{ question: '2.4.2', cases: 1 }] });
  });

  test('R7 and R6: where the panel decided, the rating stays and the one by rule is what moves', () => {
    const moved = standardIn(gloucestershire.results, '3.2');
    expect(moved).toMatchObject({ by: 'panel', rating: 'requires-improvement', ruleRating: 'inadequate', steps: [] });
    expect(sayStandardFirmness(moved, words)).toBe(
      'Requires improvement by the panel, which no case changes. By rule it is Inadequate. ' +
        'One more sufficient case in 3.2.3 makes it Requires improvement.',
    );
  });

  test('R7 best and worst take every key question with cases that are not answered', () => {
    const given = { '2.1.1': { yes: 10 }, '2.1.2': { yes: 7, no: 2, unanswered: 4 }, '2.1.3': { unanswered: 3 } };
    // 2.1.2: 11 of 13 is 85%, 7 of 13 is 54%; 2.1.3 3 of 3 or none of 3
    expect(standardIn(resultsOf(loaded, given), '2.1')).toMatchObject({ best: 'outstanding', worst: 'inadequate' });
    const whole = { ...given, '2.1.3': { yes: 3 } };
    expect(standardIn(resultsOf(loaded, whole), '2.1')).toMatchObject({
      best: 'outstanding',
      worst: 'requires-improvement',
    });
  });

  test('R7 and R3: one that people rate is changed by no case', () => {
    const rated = standardIn(gloucestershire.results, '1.4');
    expect(rated).toMatchObject({ by: 'people', more: null, fewer: null });
    expect(sayStandardFirmness(rated, words)).toBe('Requires improvement, rated by people: no case changes it.');
    expect(sayStandardFirmness(standardIn(resultsOf(loaded, {}), '2.1'), words)).toBe('Not rated yet.');
  });
});

/** The fewest cases over every combination of the standards' own steps that change the overall rating in one direction. */
function tryStandards(results: Results, standards: readonly StandardFirmness[], direction: 1 | -1): number | null {
  const now = results.overall === null ? -1 : placeOf(results.overall, rules);
  let fewest: number | null = null;
  const walk = (at: number, ratings: ReadonlyMap<string, Rating>, cases: number): void => {
    const standard = standards[at];
    if (!standard) {
      const moved = results.standards.map((one) => ({ ...one, rating: ratings.get(one.id) ?? one.rating }));
      const { overall } = rateOverall(moved, rules);
      const isThere = overall !== null && (placeOf(overall, rules) - now) * direction > 0;
      if (isThere && cases < (fewest ?? Number.POSITIVE_INFINITY)) fewest = cases;
      return;
    }
    walk(at + 1, ratings, cases);
    for (const step of standard.steps) {
      const from = standard.rating === null ? 0 : placeOf(standard.rating, rules);
      if ((placeOf(step.rating, rules) - from) * direction > 0)
        walk(at + 1, new Map([...ratings, [standard.id, step.rating]]), cases + step.cases);
    }
  };
  walk(0, new Map(), 0);
  return fewest;
}

describe('R7 the overall rating', () => {
  test('R7 the fewest cases that change it are those found by trying every combination of standards', () => {
    fc.assert(
      fc.property(everyCount, (given) => {
        const results = resultsOf(loaded, given, { judgements: makeJudgements(RATED) });
        const { overall, standards } = firmnessOf(results, framework);
        const wanted =
          results.overall === null
            ? [null, null]
            : [tryStandards(results, standards, 1), tryStandards(results, standards, -1)];
        expect([overall.more?.cases ?? null, overall.fewer?.cases ?? null]).toEqual(wanted);
      }),
      { seed: SEED, numRuns: 15 },
    );
  });

  test('R7 Gloucestershire was one point and two cases short of Good', () => {
    // 18 of 36, Good from 19. The cheapest point: 2.2.2 from 11 to 13 of 19, which is 68%, and so 2.2 Good
    const { overall } = firmness(gloucestershire);
    expect(overall).toMatchObject({ pointsUp: 1, pointsDown: 12, fewer: null });
    expect(sayOverallFirmness(overall, words)).toEqual([
      'Requires improvement, with a score of 18 of 36: 12 points fewer would lower it, one point more would raise it.',
      'Two cases judged otherwise could make it Good: 2.2 becomes Good (2 in 2.2.2).',
    ]);
  });

  test('R7 and R5: a rating that is held where it is by another is raised by no case', () => {
    const by = released('yjs-2021');
    const questions = by.questions.filter(({ kind }) => kind === 'key').map(({ id }) => [id, { yes: 10 }] as const);
    const people = { ...RATED, '1.1': 'outstanding', '3.4': 'outstanding', '4.1': 'inadequate' };
    const results = resultsOf(by, Object.fromEntries(questions), { judgements: makeJudgements(people) });
    expect(results).toMatchObject({ overall: 'good', limitedBy: { from: 'outstanding', to: 'good' } });
    expect(firmnessOf(results, by.framework).overall.more).toBeNull();
  });

  test('R7 and R4: without an overall rating there is nothing to change', () => {
    const { overall } = firmnessOf(resultsOf(loaded, {}), framework);
    expect(overall).toMatchObject({ rating: null, more: null, fewer: null, best: null, worst: null });
    expect(sayOverallFirmness(overall, words)).toEqual(['There is no overall rating yet.']);
  });

  test('R7 best and worst follow the standards', () => {
    const open = Object.fromEntries(keys.map((id) => [id, { unanswered: 5 }]));
    const results = resultsOf(loaded, open, { judgements: makeJudgements(RATED) });
    // four times Good is 8; eight standards at 3 make 32, at 0 none
    expect(firmnessOf(results, framework).overall).toMatchObject({
      best: 'outstanding',
      worst: 'requires-improvement',
    });
  });
});

describe('R7 in words', () => {
  const say = (given: Partial<Counts>) =>
    sayQuestionFirmness(keyQuestionOf(resultsOf(loaded, { '2.1.1': given }), '2.1.1'), words);

  test.each([
    [{ yes: 15, no: 7 }, 'Good by one case: with 14 of 22 instead of 15 it would be Requires improvement.'],
    [{ yes: 18, no: 5 }, 'Good, one case short of Outstanding: with 19 of 23 instead of 18 it would be Outstanding.'],
    [
      { yes: 8, no: 6 },
      'Requires improvement by two cases, and as near to Good: with 6 of 14 instead of 8 it would be Inadequate, with 10 Good.',
    ],
    [
      { yes: 0, no: 5 },
      'Inadequate, three cases short of Requires improvement: with 3 of 5 instead of 0 it would be Requires improvement.',
    ],
    [{ yes: 5 }, 'Outstanding by two cases: with 3 of 5 instead of 5 it would be Requires improvement.'],
    [{ naByRule: 5 }, 'Not rated: it applies to none of the cases that are answered.'],
  ])('R7 %o', (given, said) => {
    expect(say(given)).toBe(said);
  });

  test('R7 the least firm come first, of equals those on which more depends', () => {
    const order = leastFirmFirst(firmness(leicestershire).keyQuestions);
    const closest = order.map((one) => one.closest ?? Number.POSITIVE_INFINITY);
    expect(closest).toEqual(closest.toSorted((one, other) => one - other));
    expect(order[0]?.result.sensitivity.fewer?.changesRating || order[0]?.result.sensitivity.more?.changesRating).toBe(
      true,
    );
    expect(order).toHaveLength(21);
  });
});
