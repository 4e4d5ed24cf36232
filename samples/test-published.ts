import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { LoadedFramework } from '../domain/framework/load.ts';
import { Rating } from '../domain/ids.ts';
import type { Counts } from '../domain/scoring/counts.ts';
import type { Results } from '../domain/scoring/results-schema.ts';
import { makeDecision, makeJudgements, released, resultsOf } from '../domain/scoring/test-builders.ts';

const Figure = z.looseObject({
  id: z.string(),
  yes: z.int(),
  of: z.int(),
  percent: z.int().nullable(),
  notApplicable: z.int().optional(),
});
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
type Published = z.infer<typeof Published>;

/** The inspections whose published results are at hand. */
export const PUBLISHED = ['gloucestershire-2020', 'leicestershire-2021'] as const;

/** What a published inspection printed. For tests. */
export function readPublished(name: (typeof PUBLISHED)[number]): Published {
  const file = new URL(`./published/${name}.json`, import.meta.url);
  return Published.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** The figures of key questions and prompts that were printed. For tests. */
export function figuresOf({ standards }: Published) {
  return standards
    .flatMap(({ keyQuestions = [] }) => keyQuestions)
    .flatMap(({ prompts = [], ...question }) => [question, ...prompts]);
}

/** Cases that a figure leaves out of its denominator did not apply, so that it reconciles with the sample (F4). */
function countsOf({ yes, of }: z.infer<typeof Figure>, sample: number): Partial<Counts> {
  return { yes, no: of - yes, naByAssessor: sample - of };
}

/** Results computed from the counts and judgements that were printed, with the framework they go by. For tests. */
export function recomputed(published: Published): { readonly loaded: LoadedFramework; readonly results: Results } {
  const { service, cases, standards } = published;
  const loaded = released(published.framework);
  const counts = Object.fromEntries(
    figuresOf(published).map((figure) => {
      const question = loaded.questions.find(({ id }) => id === figure.id);
      return [figure.id, countsOf(figure, cases[question?.caseType ?? ''] ?? Number.NaN)];
    }),
  );
  const people = standards.filter(({ ruleRating }) => ruleRating === undefined);
  const decisions = standards.flatMap(({ id, panel }) =>
    panel ? [[id, makeDecision({ rating: panel.to, ground: panel.ground, from: panel.from })] as const] : [],
  );
  const judgements = makeJudgements(
    Object.fromEntries(people.map(({ id, rating }) => [id, rating])),
    Object.fromEntries(decisions),
  );
  return { loaded, results: resultsOf(loaded, counts, { service, caseCounts: cases, judgements }) };
}
