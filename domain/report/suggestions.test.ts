import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureOf } from '../scoring/figure.ts';
import { makeCounts, released, SEED } from '../scoring/test-builders.ts';
import { FEWEST_CASES, MOST_SUGGESTED, suggest } from './suggestions.ts';

const { framework, questions } = released('yos-2018');
const prompts = questions.filter(({ kind }) => kind === 'prompt');

function figures(counts: readonly (readonly [yes: number, no: number])[]) {
  return counts.flatMap(([yes, no], at) => {
    const question = prompts[at];
    return question ? [figureOf(question, makeCounts({ yes, no }), framework.rules)] : [];
  });
}

const named = (counts: readonly (readonly [number, number])[], as: string): readonly number[] => {
  const found = suggest(figures(counts), framework.rules);
  return [...found].filter(([, one]) => one.as === as).map(([id]) => prompts.findIndex((prompt) => prompt.id === id));
};

test('the strongest come first, and more cases count for more among equals', () => {
  expect(
    named(
      [
        [9, 1],
        [10, 0],
        [5, 0],
        [20, 0],
        [8, 2],
        [17, 3],
      ],
      'strength',
    ),
  ).toEqual([3, 1, 2, 0, 5]);
});

test('the weakest come first, and only those in the two lowest bands are areas for improvement', () => {
  expect(
    named(
      [
        [6, 4],
        [0, 10],
        [13, 7],
        [1, 9],
        [64, 36],
      ],
      'area',
    ),
  ).toEqual([1, 3, 0, 4]);
});

test('no prompt is both, none is of too few cases, and there are never more than five of each', () => {
  const pair = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 20 }), (counts) => {
      const [strong, weak] = [named(counts, 'strength'), named(counts, 'area')];
      expect(strong.filter((at) => weak.includes(at))).toEqual([]);
      expect(Math.max(strong.length, weak.length)).toBeLessThanOrEqual(MOST_SUGGESTED);
      for (const at of [...strong, ...weak]) {
        const [yes, no] = counts[at] ?? [0, 0];
        expect(yes + no).toBeGreaterThanOrEqual(FEWEST_CASES);
      }
    }),
    { seed: SEED, numRuns: 300 },
  );
});
