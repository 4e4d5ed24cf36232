import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { StandardId } from '../ids.ts';
import { rateOverall } from './overall.ts';
import { makeJudgements, rating, released, resultsOf, SEED, thirdFramework } from './test-builders.ts';

const yos = released('yos-2018').framework;
const yjs = released('yjs-2021');
const { rules } = yos;

const scored = (ratings: readonly (string | null)[]) =>
  ratings.map((one, at) => ({
    id: StandardId.parse(`s${at}`),
    scored: true,
    rating: one === null ? null : rating(one),
  }));
const twelve = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([one, count]) => Array<string>(count).fill(one));

describe('R4 the score and the overall rating', () => {
  test.each([
    [{ inadequate: 6, 'requires-improvement': 6 }, 6, 'inadequate'],
    [{ inadequate: 5, 'requires-improvement': 7 }, 7, 'requires-improvement'],
    [{ 'requires-improvement': 6, good: 6 }, 18, 'requires-improvement'],
    [{ 'requires-improvement': 5, good: 7 }, 19, 'good'],
    [{ good: 6, outstanding: 6 }, 30, 'good'],
    [{ good: 5, outstanding: 7 }, 31, 'outstanding'],
    [{ outstanding: 12 }, 36, 'outstanding'],
    [{ inadequate: 12 }, 0, 'inadequate'],
  ])('R4 %j score %i: %s', (counts, score, overall) => {
    expect(rateOverall(scored(twelve(counts)), rules)).toEqual({ score, maxScore: 36, overall, limitedBy: null });
  });

  test('R4 with eleven rated standards the score is out of 33, and there is no overall rating', () => {
    const standards = scored([...twelve({ good: 11 }), null]);
    expect(rateOverall(standards, rules)).toEqual({ score: 22, maxScore: 33, overall: null, limitedBy: null });
  });

  test('R4 with none rated the score is 0 out of 0', () => {
    expect(rateOverall(scored([null, null]), rules)).toMatchObject({ score: 0, maxScore: 0, overall: null });
  });

  test('R4 the score lies within 0 and its maximum', () => {
    const ratings = fc.array(fc.constantFrom(...rules.ratings.map(({ id }) => id), null), { maxLength: 12 });
    fc.assert(
      fc.property(ratings, (list) => {
        const { score, maxScore, overall } = rateOverall(scored(list), rules);
        const rated = list.filter((one) => one !== null).length;
        return score >= 0 && score <= maxScore && maxScore === 3 * rated && (overall !== null) === (rated === 12);
      }),
      { seed: SEED },
    );
  });
});

describe('R5 resettlement', () => {
  const ids = yjs.framework.domains.flatMap(({ standards }) => standards.map(({ id }) => id));
  const allOutstanding = (resettlement: string | null) =>
    rateOverall(
      ids.map((id) => {
        const one = id === '4.1' ? resettlement : 'outstanding';
        return { id, scored: id !== '4.1', rating: one === null ? null : rating(one) };
      }),
      yjs.framework.rules,
    );

  test('R5 inadequate there means the overall rating cannot be outstanding, and says so; the score stays', () => {
    const limitedBy = { standard: '4.1', from: 'outstanding', to: 'good' };
    expect(allOutstanding('inadequate')).toEqual({ score: 36, maxScore: 36, overall: 'good', limitedBy });
  });

  test('R5 any other rating there, or none, limits nothing and is outside the total', () => {
    for (const one of ['requires-improvement', 'outstanding', null])
      expect(allOutstanding(one)).toEqual({ score: 36, maxScore: 36, overall: 'outstanding', limitedBy: null });
  });

  test('R5 a rating that is low already is not limited', () => {
    const standards = ids.map((id) => ({ id, scored: id !== '4.1', rating: rating('inadequate') }));
    expect(rateOverall(standards, yjs.framework.rules)).toMatchObject({ overall: 'inadequate', limitedBy: null });
  });

  test('R5 of several limits the lowest is named', () => {
    const standards = ['L1', 'M1', 'W1', 'M2', 'A1'].map((id) => ({
      id: StandardId.parse(id),
      scored: !['M2', 'A1'].includes(id),
      rating: rating(['M2', 'A1'].includes(id) ? 'weak' : 'strong'),
    }));
    expect(rateOverall(standards, thirdFramework().framework.rules)).toEqual({
      score: 30,
      maxScore: 30,
      overall: 'weak',
      limitedBy: { standard: 'M2', from: 'strong', to: 'weak' },
    });
  });

  test('R5 rated although no resettlement case is there: the rating is kept, with a warning', () => {
    const judgements = makeJudgements({ '4.1': 'good' });
    const results = resultsOf(yjs, {}, { caseCounts: { court: 3 }, judgements });
    expect(results.standards.at(-1)).toMatchObject({ id: '4.1', rating: 'good', scored: false });
    expect(results.warnings).toMatchObject([{ code: 'rated-without-cases', standard: '4.1' }]);
    expect(resultsOf(yjs, {}, { caseCounts: { resettlement: 4 }, judgements }).warnings).toEqual([]);
    expect(resultsOf(yjs, {}).warnings).toEqual([]);
  });
});

test('R8 domains have no rating: results name none', () => {
  expect(resultsOf(yjs, {})).not.toHaveProperty('domains');
});
