import * as z from 'zod';
import { AuditStatus, CaseStatus } from '../../domain/history/status.ts';
import { AuditId, CaseId, FieldId, QuestionId } from '../../domain/ids.ts';
import { Answer } from '../../domain/scoring/answer.ts';
import { author, command, count, list, ofAudit, ofCase, query, Replaced, Saved } from './method.ts';
import { Line, Reason, Text } from './text.ts';

/** Which revision of a case, from 1. Reopening a locked case begins the next. */
const revision = z.int().min(1);

/** A case as lists show it. `answered` of `applicable` questions. */
export const CaseSummary = z
  .strictObject({
    id: CaseId,
    reference: Line,
    caseType: z.string(),
    complete: z.boolean(),
    answered: count,
    applicable: count,
  })
  .readonly();
export type CaseSummary = z.infer<typeof CaseSummary>;

/** The facts of a case by field; a field that is left out is empty. */
export const Facts = z.record(FieldId, Text.min(1)).readonly();

/** A case as the case list shows it. */
export const ListedCase = z
  .strictObject({
    ...CaseSummary.unwrap().shape,
    frameworkVersion: z.int(),
    status: CaseStatus,
    revision,
    assessor: Line.nullable(),
    alert: Answer.nullable().describe('The answer to case.alert'),
    notesAsked: count.describe('Notes that a case with every answer still asks for; 0 while an answer is missing'),
    facts: Facts,
  })
  .readonly();
export type ListedCase = z.infer<typeof ListedCase>;

/** One question of a case, its state (A1) and what was written. */
export const QuestionState = z
  .strictObject({
    question: QuestionId,
    state: z.enum(['yes', 'no', 'na-by-rule', 'na-by-assessor', 'unanswered']),
    answer: Answer.nullable().describe('What was answered, set aside or not'),
    note: Text,
    setAside: z.boolean(),
    because: z.string().nullable(),
  })
  .readonly();
export type QuestionState = z.infer<typeof QuestionState>;

/** What stands between a case and its completion. */
export const Remark = z
  .strictObject({
    question: QuestionId,
    kind: z.enum(['unanswered', 'contradicts-prompts', 'reason-missing']),
  })
  .readonly();
export type Remark = z.infer<typeof Remark>;

/** A case file, opened. */
export const OpenCase = z
  .strictObject({
    id: CaseId,
    audit: AuditId,
    framework: z.string(),
    frameworkVersion: z.int(),
    part: list(z.string()).nullable().describe('Standards and key questions that are asked; null for all'),
    caseType: z.string(),
    complete: z.boolean(),
    status: CaseStatus,
    isWithdrawn: z.boolean().describe('Whether another case took its place in the sample: it takes no edit'),
    revision,
    auditStatus: AuditStatus,
    assessor: Line.nullable(),
    facts: Facts,
    questions: list(QuestionState),
    remarks: list(Remark),
    examples: list(QuestionId).describe('Questions whose note is marked as a practice example'),
  })
  .readonly();
export type OpenCase = z.infer<typeof OpenCase>;

/** Cases: made, listed, opened, answered, completed. */
export const caseContract = {
  'case.create': command(
    z.strictObject({ ...author, audit: AuditId, caseType: z.string(), facts: Facts }),
    z.strictObject({ id: CaseId }),
  ),
  'case.edit': command(
    z.strictObject({
      ...author,
      case: CaseId,
      caseType: z.string().nullable().default(null).describe('null leaves it as it is'),
      facts: z.record(FieldId, Text.min(1).nullable()).readonly(),
    }),
    Saved,
  ),
  'case.assign': command(z.strictObject({ ...author, case: CaseId, assessor: Line.nullable() }), Saved),
  'case.list': query(ofAudit, list(ListedCase)),
  'case.open': query(ofCase, OpenCase),
  'case.complete': command(z.strictObject({ ...author, case: CaseId }), Saved),
  'case.lock': command(z.strictObject({ ...author, case: CaseId }), Saved),
  'case.reopen': command(
    z.strictObject({
      ...author,
      case: CaseId,
      reason: Reason.nullable().default(null).describe('Needed for a locked case, which begins its next revision'),
    }),
    Saved,
  ),
  'answer.give': command(
    z.strictObject({
      ...author,
      case: CaseId,
      question: QuestionId,
      answer: Answer.nullable(),
      seen: Answer.nullable().optional().describe('What the caller saw there; left out by one that did not look'),
    }),
    Replaced,
  ),
  'note.write': command(
    z.strictObject({
      ...author,
      case: CaseId,
      question: QuestionId,
      note: Text,
      seen: Text.optional().describe('The note that the caller saw there; left out by one that did not look'),
    }),
    Replaced,
  ),
} as const;
