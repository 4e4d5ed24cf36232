import * as z from 'zod';
import { QuestionId, StandardId } from '../ids.ts';

const count = z.int().min(0);

/** The counts that a finding says something about. */
export const FindingCounts = z
  .strictObject({ yes: count, no: count, notApplicable: count, unanswered: count })
  .readonly();
export type FindingCounts = z.infer<typeof FindingCounts>;

/** What the lead inspector decided about a finding, as it is kept: a field of the audit. */
export const KeptFinding = z
  .strictObject({
    chosen: z.boolean(),
    order: count.nullable().describe('Its place within its standard; null follows those that have one'),
    text: z.string().min(1).nullable().describe('An own wording; null for the sentence made from the counts'),
    basedOn: FindingCounts.describe('The counts when it was last written'),
  })
  .readonly();
export type KeptFinding = z.infer<typeof KeptFinding>;

/** Why a finding is suggested as a strength or an area for improvement. */
export const Suggestion = z.strictObject({ as: z.enum(['strength', 'area']), reason: z.string() }).readonly();
export type Suggestion = z.infer<typeof Suggestion>;

/** A finding: what can be said of one question, and what was decided about saying it. */
export const Finding = z
  .strictObject({
    question: QuestionId,
    kind: z.enum(['key', 'prompt', 'recorded', 'case']),
    standard: StandardId.nullable().describe('null for a question about the case as a whole'),
    sentence: z.string().describe('Made from the counts by rule, the same every time'),
    text: z.string().nullable().describe('The own wording, where there is one'),
    chosen: z.boolean(),
    suggestion: Suggestion.nullable(),
    counts: FindingCounts,
    basedOn: FindingCounts.nullable().describe('Of an own wording: the counts when it was written'),
    figuresChanged: z.boolean().describe('There is an own wording, and the counts are others now'),
  })
  .readonly();
export type Finding = z.infer<typeof Finding>;
