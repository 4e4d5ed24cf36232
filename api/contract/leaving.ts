import * as z from 'zod';
import { AuditId, CaseId } from '../../domain/ids.ts';
import { LeaveChoice } from '../../domain/privacy/decision.ts';
import { job } from './job.ts';
import { author, command, count, list, ofAudit, query, Saved } from './method.ts';
import { Line, Text } from './text.ts';

/** How free text and the names of names leave, when files are made to be passed on (demand 25). */
export const Leaving = z
  .strictObject({
    texts: z
      .enum(['exact', 'masked'])
      .describe('exact: to the letter; masked: what may tell who a person is, and was not accepted, goes'),
    names: z.boolean().describe('Whether codes of case managers and names of the panel leave'),
  })
  .readonly();
export type Leaving = z.infer<typeof Leaving>;

/** Something in a text that may tell who a person is, in UTF-16 code units, and what was decided about it. */
export const FoundPersonal = z
  .strictObject({
    kind: z.enum(['name', 'date-of-birth', 'telephone', 'email', 'postcode', 'reference']),
    start: count,
    end: count,
    choice: LeaveChoice.nullable(),
  })
  .readonly();
export type FoundPersonal = z.infer<typeof FoundPersonal>;

/** A free text in which something was found. */
export const FoundText = z
  .strictObject({
    subject: z.union([AuditId, CaseId]),
    reference: Line.nullable().describe('Of the case; null where the text is of the audit'),
    field: z.string().max(200).describe('The field, or `field#place` where it holds more than one text'),
    text: Text,
    findings: list(FoundPersonal),
  })
  .readonly();
export type FoundText = z.infer<typeof FoundText>;

/** What a search through all free text of an audit came to. `texts` holds the first of those with findings. */
export const LeavingScan = z
  .strictObject({ searched: count, withFindings: count, undecided: count, texts: list(FoundText) })
  .readonly();
export type LeavingScan = z.infer<typeof LeavingScan>;

/** What may leave: free text, searched for what may tell who a person is, and what people decided about it. */
export const leavingContract = {
  'leaving.scan': query(ofAudit.extend(job), LeavingScan),
  'leaving.decide': command(
    z.strictObject({
      ...author,
      subject: z.union([AuditId, CaseId]),
      field: z.string().max(200),
      start: count,
      end: count,
      choice: LeaveChoice.nullable(),
    }),
    Saved,
  ),
} as const;
