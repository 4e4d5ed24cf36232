import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { Rating } from '../ids.ts';
import type { Counts } from './counts.ts';
import { makeDecision, makeJudgements, released, resultsOf } from './test-builders.ts';

const Figure = z.looseObject({ id: z.string(), yes: z.int(), of: z.int(), notApplicable: z.int().optional() });
const Published = z.looseObject({
  service: z.string(),
  framework: z.enum(['yos-2018', 'yjs-2021']),
  cases: z.record(z.string(), z.int()),
  standards: z.array(
    z.looseObject({
      id: z.string(),
      rating: Rating,
      ruleRating: Rating.optional(),
      panel: z.object({ to: Rating, from: Rating, ground: z.string() }).optional(),
      keyQuestions: z.array(Figure.extend({ prompts: z.array(Figure).optional() })).optional(),
    }),
  ),
});

function readPublished(name: string) {
  const file = new URL(`../../samples/published/${name}.json`, import.meta.url);
  return Published.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Cases that a figure leaves out of its denominator did not apply, so that it reconciles with the sample (F4). */
function countsOf({ yes, of }: z.infer<typeof Figure>, sample: number): Partial<Counts> {
  return { yes, no: of - yes, naByAssessor: sample - of };
}

describe.each(['gloucestershire-2020', 'leicestershire-2021'])('R4 %s', (name) => {
  const { reportDate: _, ...published } = readPublished(name);
  const loaded = released(published.framework);
  const figures = published.standards
    .flatMap(({ keyQuestions = [] }) => keyQuestions)
    .flatMap(({ prompts = [], ...question }) => [question, ...prompts]);
  const counts = Object.fromEntries(
    figures.map((figure) => {
      const question = loaded.questions.find(({ id }) => id === figure.id);
      return [figure.id, countsOf(figure, published.cases[question?.caseType ?? ''] ?? Number.NaN)];
    }),
  );
  const people = published.standards.filter(({ ruleRating }) => ruleRating === undefined);
  const judgements = makeJudgements(
    Object.fromEntries(people.map(({ id, rating }) => [id, rating])),
    Object.fromEntries(
      published.standards.flatMap(({ id, panel }) =>
        panel ? [[id, makeDecision({ rating: panel.to, ground: panel.ground, from: panel.from })]] : [],
      ),
    ),
  );
  const { service, cases } = published;
  const results = resultsOf(loaded, counts, { service, caseCounts: cases, judgements });

  test('R4 every published figure and rating comes back, score and overall included', () => {
    expect(results).toMatchObject(published);
  });

  test('R4 no question of the framework and no published figure is left out', () => {
    const keys = loaded.questions.filter(({ kind }) => kind === 'key').map(({ id }) => id);
    expect(figures.map(({ id }) => id)).toEqual(expect.arrayContaining(keys));
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
  });
});

test('F2 Leicestershire publishes 95 prompts, which are all of the prompts of the 2021 framework', () => {
  const { standards } = readPublished('leicestershire-2021');
  const prompts = standards
    .flatMap(({ keyQuestions = [] }) => keyQuestions)
    .flatMap((question) => question.prompts ?? []);
  expect(prompts).toHaveLength(95);
  const asked = released('yjs-2021').questions.filter(({ kind }) => kind === 'prompt');
  expect(prompts.map(({ id }) => id)).toEqual(asked.map(({ id }) => id));
});
