import * as z from 'zod';
import { AuditId } from '../../domain/ids.ts';
import { ContextFacts, ReportPart } from '../../domain/report/report-texts.ts';
import { author, command, ofAudit, query, Saved } from './method.ts';
import { Text } from './text.ts';

const text = Text.max(50_000).nullable();

/** What people wrote for the report of an audit besides its findings; null where nothing is written. */
export const ReportWriting = z
  .strictObject({ texts: z.record(ReportPart, text).readonly(), facts: ContextFacts })
  .readonly();
export type ReportWriting = z.infer<typeof ReportWriting>;

/** Texts of the report, and the contextual facts of the service. */
export const reportTextContract = {
  'reportText.get': query(ofAudit, ReportWriting),
  'reportText.write': command(z.strictObject({ ...author, audit: AuditId, part: ReportPart, text }), Saved),
  'reportText.writeFacts': command(z.strictObject({ ...author, audit: AuditId, facts: ContextFacts }), Saved),
} as const;
