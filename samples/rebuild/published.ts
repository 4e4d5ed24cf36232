import * as z from 'zod';
import { QuestionId, Rating, StandardId } from '../../domain/ids.ts';

const count = z.int().min(0);
const percent = z.int().min(0).max(100).nullable().optional();

/** The published figures of a prompt. A report that prints percentages only does not say how many were not applicable. */
export const PublishedPrompt = z
  .object({ id: QuestionId, percent, yes: count, of: count, notApplicable: count.optional() })
  .readonly();
export type PublishedPrompt = z.infer<typeof PublishedPrompt>;

/** The published figures of a key question: `of` cases judged, `yes` of them sufficient. */
export const PublishedKeyQuestion = z
  .object({
    id: QuestionId,
    percent,
    yes: count,
    of: count,
    notApplicable: count,
    prompts: z.array(PublishedPrompt).readonly().optional(),
  })
  .readonly();
export type PublishedKeyQuestion = z.infer<typeof PublishedKeyQuestion>;

/** The published rating of a standard. One without a `ruleRating` was rated by people (R3). */
export const PublishedStandard = z
  .object({
    id: StandardId,
    title: z.string(),
    rating: Rating.nullable().optional(),
    ruleRating: Rating.nullable().optional(),
    keyQuestions: z.array(PublishedKeyQuestion).readonly().optional(),
    panel: z.object({ from: Rating, to: Rating, ground: z.string() }).readonly().nullable().optional(),
  })
  .readonly();
export type PublishedStandard = z.infer<typeof PublishedStandard>;

/** A report's results, as in `samples/published`. Anything more that a results file holds is left aside. */
export const Published = z
  .object({
    service: z.string().min(1),
    framework: z.string(),
    reportDate: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/),
    cases: z.record(z.string(), count).readonly().describe('Cases inspected, by case type'),
    standards: z.array(PublishedStandard).readonly(),
  })
  .readonly();
export type Published = z.infer<typeof Published>;

/** The published figures of one question, key question or prompt. */
export type PublishedFigures = Omit<PublishedPrompt, 'percent'>;
