import * as z from 'zod';
import { QuestionId, Rating, StandardId } from '../ids.ts';
import { Figure, KeyQuestionResult } from './figure-schema.ts';

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const count = z.int().min(0);
const rating = Rating.nullable();

/** Rule R6: what a panel's decision is warned of. The panel's rating scores all the same. */
export const PanelWarning = z
  .strictObject({
    code: z.enum([
      'no-rule-rating',
      'moves-nothing',
      'moves-more-than-allowed',
      'ground-unknown',
      'ground-does-not-hold',
      'no-measured-ground-holds',
      'reason-missing',
      'figures-changed-since',
    ]),
    message: z.string(),
  })
  .readonly();
export type PanelWarning = z.infer<typeof PanelWarning>;

/** Rule R6: a panel's decision beside the rating it moved. */
export const PanelResult = z
  .strictObject({
    from: rating.describe('The rating without the panel, now'),
    to: Rating,
    ground: z.string(),
    reason: z.string().nullable(),
    names: z.string().nullable(),
    at: z.string().nullable().describe('When the panel decided, ISO-8601'),
    decidedFrom: rating.describe('The rating without the panel when it decided; null where unknown'),
    movesBands: z.int().nullable().describe('Up is positive; null where there is no rating to move'),
    groundsThatHold: list(z.string()).describe('Of the grounds that are measured, in the direction moved'),
    warnings: list(PanelWarning),
  })
  .readonly();
export type PanelResult = z.infer<typeof PanelResult>;

/** A standard that people rate (R3). Not rated, null, until they do. */
export const QualitativeResult = z
  .strictObject({
    id: StandardId,
    title: z.string(),
    rating,
    panel: PanelResult.exactOptional(),
    evidence: z.literal('qualitative'),
    scored: z.boolean().describe('Whether it counts towards the total'),
    reason: z.string().nullable(),
  })
  .readonly();
export type QualitativeResult = z.infer<typeof QualitativeResult>;

/** A standard judged on cases (R2). */
export const CaseResult = z
  .strictObject({
    id: StandardId,
    title: z.string(),
    ruleRating: rating,
    rating,
    panel: PanelResult.exactOptional(),
    keyQuestions: list(KeyQuestionResult),
    evidence: z.literal('cases'),
    scored: z.boolean().describe('Whether it counts towards the total'),
    decidingQuestion: QuestionId.nullable().describe('R2: the key question whose band is the rule rating'),
  })
  .readonly();
export type CaseResult = z.infer<typeof CaseResult>;

/** Something about the ratings that a reader should know. */
export const ResultsWarning = z
  .strictObject({ code: z.enum(['rated-without-cases']), standard: StandardId, message: z.string() })
  .readonly();
export type ResultsWarning = z.infer<typeof ResultsWarning>;

/** Rule R5: a rating elsewhere that held the overall rating down: from what the score gives, to what is published. */
export const Limit = z.strictObject({ standard: StandardId, from: Rating, to: Rating }).readonly();
export type Limit = z.infer<typeof Limit>;

/**
 * The results of an audit, as the program shows, exports and publishes them. Fields up to `overall` are promised
 * to those who build on them, in name and order; others are only ever added after them.
 */
export const Results = z
  .strictObject({
    framework: z.string(),
    service: z.string(),
    cases: z.record(z.string(), count).describe('By case type; an illustrative type only where it has cases'),
    standards: list(z.discriminatedUnion('evidence', [QualitativeResult, CaseResult])),
    score: count,
    maxScore: count.describe('The best score of the standards that are rated'),
    overall: rating.describe('R4: null until every scored standard is rated'),
    frameworkVersion: z.int().positive(),
    complete: z.strictObject({ count, of: count }).readonly().describe('F6: how many of the cases are complete'),
    limitedBy: Limit.nullable(),
    warnings: list(ResultsWarning),
    caseQuestions: list(Figure),
  })
  .readonly();
export type Results = z.infer<typeof Results>;
