import * as z from 'zod';
import { ClassificationAgreement } from '../../domain/classification/agreement.ts';
import { AuditId, CaseId, FieldId, QuestionId } from '../../domain/ids.ts';
import { DimensionSummary, Subgroups } from '../../domain/subgroups/subgroups-schema.ts';
import { count, list, ofAudit, query } from './method.ts';
import { Line, Text } from './text.ts';

/** The states of a question (A1) by which a figure's cases are asked for; `na` is not applicable, by rule or assessor. */
export const FigureState = z.enum(['yes', 'no', 'na', 'unanswered']);
export type FigureState = z.infer<typeof FigureState>;

/** A case that a figure counts, with what was written on the question. */
export const FigureCase = z
  .strictObject({
    id: CaseId,
    reference: Line,
    caseType: z.string(),
    complete: z.boolean(),
    state: z.enum(['yes', 'no', 'na-by-rule', 'na-by-assessor', 'unanswered']),
    note: Text,
    because: z.string().nullable().describe('Why it does not apply by rule'),
  })
  .readonly();
export type FigureCase = z.infer<typeof FigureCase>;

/** The cases behind a figure: how many are in each state, and a page of those in the state that was asked for. */
export const FigureCases = z
  .strictObject({
    counts: z.strictObject({ yes: count, no: count, na: count, unanswered: count }).readonly(),
    cases: list(FigureCase),
    more: z.boolean().describe('Whether there are cases after these'),
  })
  .readonly();
export type FigureCases = z.infer<typeof FigureCases>;

const which = { cases: z.enum(['all', 'complete']).describe('F6') };

/** What lies behind figures: their cases, figures by subgroup, and classifications compared. */
export const figureContract = {
  'figure.cases': query(
    z.strictObject({
      audit: AuditId,
      question: QuestionId,
      state: FigureState.nullable().describe('null for every state'),
      after: Line.nullable().describe('The reference after which the page begins'),
      limit: z.int().min(1).max(500),
      within: z
        .strictObject({ by: FieldId, group: z.string().max(200) })
        .nullable()
        .default(null)
        .describe('The subgroup that the figure is of; null for all cases'),
      ...which,
    }),
    FigureCases,
  ),
  'subgroup.dimensions': query(ofAudit, list(DimensionSummary)),
  'subgroup.figures': query(
    z.strictObject({
      audit: AuditId,
      by: FieldId,
      ...which,
      hidesBelow: z.int().min(2).max(50).nullable(),
      showsWorkers: z.boolean().describe('Worker codes are given only to those who ask for them'),
    }),
    Subgroups,
  ),
  'classification.agreement': query(z.strictObject({ audit: AuditId, ...which }), list(ClassificationAgreement)),
} as const;
