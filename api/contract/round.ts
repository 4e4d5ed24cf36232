import * as z from 'zod';
import { ActionDraft, ActionId, ActionState, CaseAction } from '../../domain/feedback/action.ts';
import { AuditId, CaseId, QuestionId } from '../../domain/ids.ts';
import { RoundPlan } from '../../domain/round/plan.ts';
import { job } from './job.ts';
import { MadeFile } from './made-file.ts';
import { author, command, count, list, nothing, ofAudit, ofCase, query, Saved } from './method.ts';
import { Line, Reason, Text } from './text.ts';

const Part = list(z.string().min(1).max(64));

/** A dip-sample round as lists show it. */
export const RoundSummary = z
  .strictObject({
    audit: AuditId,
    service: Line,
    framework: z.string(),
    frameworkVersion: z.int(),
    part: Part.nullable().describe('Standards and key questions that are asked; null for all'),
    plan: RoundPlan,
    isDrawn: z.boolean(),
    cases: count,
    complete: count,
    openActions: count.describe('Of its own cases'),
    overdue: count.describe('Of those, past their day'),
  })
  .readonly();
export type RoundSummary = z.infer<typeof RoundSummary>;

/** How far the rounds of a team have come with the cases of a list. */
export const RoundCoverage = z
  .strictObject({
    cases: count,
    lookedAt: count.describe('In the last six months'),
    withoutWorker: count,
    workers: list(
      z
        .strictObject({
          worker: z.string(),
          cases: count,
          lookedAt: count,
          last: z.string().nullable().describe('A month, such as 2026-11'),
          words: z.string(),
        })
        .readonly(),
    ),
  })
  .readonly();
export type RoundCoverage = z.infer<typeof RoundCoverage>;

/** An action with the case and round that it came of, and how it stands in words. */
export const ListedAction = z
  .strictObject({
    id: ActionId,
    case: CaseId,
    reference: z.string(),
    audit: AuditId,
    service: z.string(),
    team: z.string(),
    month: z.string(),
    action: CaseAction,
    isOverdue: z.boolean(),
    words: z.string(),
  })
  .readonly();
export type ListedAction = z.infer<typeof ListedAction>;

/** One key question in one round, or in the inspection before them. */
export const TrendFigure = z
  .strictObject({ question: QuestionId, text: z.string(), yes: count, of: count, isSmall: z.boolean() })
  .readonly();

/** What one audit of a service found, in counts. */
export const TrendColumn = z
  .strictObject({
    audit: AuditId,
    kind: z.enum(['inspection', 'dip-sample']),
    label: z.string(),
    framework: z.string(),
    startsFramework: z.boolean().describe('Other standards than in the column before: not to be compared'),
    cases: count,
    figures: list(TrendFigure),
  })
  .readonly();
export type TrendColumn = z.infer<typeof TrendColumn>;

/** Whether a case of a round had its feedback. */
export const CaseFeedback = z
  .strictObject({ case: CaseId, hasStrengths: z.boolean(), actions: count, openActions: count })
  .readonly();
export type CaseFeedback = z.infer<typeof CaseFeedback>;

/** An action that is typed and not saved yet: a new one where `id` is null, else a change. */
export const DraftedAction = z.strictObject({ id: ActionId.nullable(), draft: ActionDraft }).readonly();
export type DraftedAction = z.infer<typeof DraftedAction>;

/** The feedback on a case. */
export const Feedback = z
  .strictObject({
    strengths: z.string(),
    actions: list(
      z.strictObject({ id: ActionId, action: CaseAction, isOverdue: z.boolean(), words: z.string() }).readonly(),
    ),
    drafts: list(DraftedAction),
  })
  .readonly();
export type Feedback = z.infer<typeof Feedback>;

/** Dip-sample rounds, the feedback on their cases, and what came of it. */
export const roundContract = {
  'round.create': command(
    z.strictObject({
      ...author,
      service: Line,
      framework: z.string(),
      part: Part.nullable(),
      plan: RoundPlan,
    }),
    z.strictObject({ audit: AuditId }),
  ),
  'round.plan': command(z.strictObject({ ...author, audit: AuditId, part: Part.nullable(), plan: RoundPlan }), Saved),
  'round.get': query(ofAudit, z.strictObject({ round: RoundSummary.nullable() })),
  'round.list': query(nothing, list(RoundSummary)),
  'round.coverage': query(ofAudit, RoundCoverage),
  'round.draw': command(
    z.strictObject({ ...author, audit: AuditId, seed: Text.min(1).max(64).nullable().describe('null for a new one') }),
    z.strictObject({ action: z.int().nullable() }),
  ),
  'round.actions': query(ofAudit, list(ListedAction)),
  'round.feedback': query(ofAudit, list(CaseFeedback)),
  'round.trend': query(ofAudit, list(TrendColumn)),
  'round.export': command(z.strictObject({ ...author, audit: AuditId, ...job }), list(MadeFile)),
  'action.list': query(nothing, list(ListedAction)),
  'feedback.get': query(ofCase, Feedback),
  'feedback.write': command(z.strictObject({ ...author, case: CaseId, strengths: Text.max(20_000) }), Saved),
  'action.write': command(
    z.strictObject({
      ...author,
      case: CaseId,
      id: ActionId.nullable().describe('null for a new one'),
      text: Reason,
      owner: Line,
      due: z.iso.date(),
    }),
    Saved,
  ),
  'action.draft': command(
    z.strictObject({
      ...author,
      case: CaseId,
      id: ActionId.nullable().describe('null for a new one'),
      draft: ActionDraft.nullable().describe('null where it is given up'),
    }),
    Saved,
  ),
  'action.settle': command(z.strictObject({ ...author, case: CaseId, id: ActionId, state: ActionState }), Saved),
} as const;
