import * as z from 'zod';
import { AuditId } from '../../domain/ids.ts';
import { Contacts } from '../../domain/report/contacts.ts';
import { ContextFacts, ReportPart } from '../../domain/report/report-texts.ts';
import { author, command, ofAudit, query, Saved } from './method.ts';
import { Text } from './text.ts';

const text = Text.max(50_000).nullable();

/** What people wrote for the report of an audit besides its findings; null where nothing is written. */
export const ReportWriting = z
  .strictObject({ texts: z.record(ReportPart, text).readonly(), facts: ContextFacts, contacts: Contacts })
  .readonly();
export type ReportWriting = z.infer<typeof ReportWriting>;

/** Texts of the report, the contextual facts of the service, and whom inspectors met and heard. */
export const reportTextContract = {
  'reportText.get': query(ofAudit, ReportWriting),
  'reportText.write': command(z.strictObject({ ...author, audit: AuditId, part: ReportPart, text }), Saved),
  'reportText.writeFacts': command(z.strictObject({ ...author, audit: AuditId, facts: ContextFacts }), Saved),
  'reportText.writeContacts': command(z.strictObject({ ...author, audit: AuditId, contacts: Contacts }), Saved),
} as const;
