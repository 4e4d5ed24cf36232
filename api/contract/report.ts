import * as z from 'zod';
import { AuditId, CaseId, QuestionId, StandardId } from '../../domain/ids.ts';
import { ReportDocument } from '../../domain/report/document.ts';
import { Finding } from '../../domain/report/finding-schema.ts';
import { job } from './job.ts';
import { MadeFile } from './made-file.ts';
import { author, command, count, list, ofAudit, query, Saved } from './method.ts';
import { Line, Text } from './text.ts';

/** Names a recommendation within its audit. */
export const RecommendationId = z
  .string()
  .regex(/^r-[0-9a-z]{12}$/)
  .brand<'RecommendationId'>();
export type RecommendationId = z.infer<typeof RecommendationId>;

/** What is recommended, and who must act. */
export const Recommendation = z
  .strictObject({ id: RecommendationId, text: Text.min(1).max(2000), who: Line })
  .readonly();
export type Recommendation = z.infer<typeof Recommendation>;

/** A note that an assessor marked as a practice example. */
export const PracticeExample = z
  .strictObject({ case: CaseId, reference: z.string(), question: QuestionId, note: Text })
  .readonly();
export type PracticeExample = z.infer<typeof PracticeExample>;

/** The documents that can be made: of an audit, of one case, or of its framework. */
export const DocumentKind = z.enum(['report', 'summary', 'feedback', 'blank']);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** Which document. `names` names people and worker codes, which are left out otherwise. */
export const WantedDocument = z
  .strictObject({
    audit: AuditId,
    kind: DocumentKind,
    case: CaseId.nullable().describe('The case of a feedback sheet; null for any other document'),
    names: z.boolean(),
    cases: z
      .enum(['all', 'complete'])
      .default('all')
      .describe('F6: the cases that figures count; a closed audit has those of its snapshot'),
  })
  .readonly();
export type WantedDocument = z.infer<typeof WantedDocument>;

/** Findings, recommendations, practice examples, and the documents made from them. */
export const reportContract = {
  'finding.list': query(ofAudit, list(Finding)),
  'finding.set': command(
    z.strictObject({
      ...author,
      audit: AuditId,
      question: QuestionId,
      chosen: z.boolean(),
      text: Text.min(1).max(5000).nullable().describe('An own wording; null for the sentence made from the counts'),
    }),
    Saved,
  ),
  'finding.arrange': command(
    z.strictObject({
      ...author,
      audit: AuditId,
      standard: StandardId,
      questions: list(QuestionId).describe('Of the standard, in the order wanted'),
    }),
    Saved,
  ),
  'recommendation.list': query(ofAudit, list(Recommendation)),
  'recommendation.write': command(
    z.strictObject({
      ...author,
      audit: AuditId,
      id: RecommendationId.nullable().describe('null for a new one'),
      text: Text.min(1).max(2000),
      who: Line,
    }),
    Saved,
  ),
  'recommendation.remove': command(z.strictObject({ ...author, audit: AuditId, id: RecommendationId }), Saved),
  'recommendation.arrange': command(z.strictObject({ ...author, audit: AuditId, ids: list(RecommendationId) }), Saved),
  'example.list': query(ofAudit, list(PracticeExample)),
  'example.mark': command(
    z.strictObject({ ...author, case: CaseId, question: QuestionId, marked: z.boolean() }),
    Saved,
  ),
  'report.preview': query(
    WantedDocument,
    z.strictObject({
      document: ReportDocument,
      freeTexts: count.describe('How many texts written by people are in it'),
    }),
  ),
  'report.make': command(
    z.strictObject({ ...author, wanted: WantedDocument, format: z.enum(['docx', 'html']), ...job }),
    MadeFile,
  ),
} as const;
