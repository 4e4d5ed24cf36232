import * as z from 'zod';
import { AuditStatus } from '../../domain/history/status.ts';
import { AuditId } from '../../domain/ids.ts';
import { author, command, count, list, nothing, ofAudit, query, Saved } from './method.ts';
import { Line, Reason, Text } from './text.ts';

/** Why an audit is made. */
export const AuditKind = z.enum(['inspection', 'dip-sample']);
export type AuditKind = z.infer<typeof AuditKind>;

/** Until which day an audit is kept; it is due to be purged after it. */
const retainUntil = z.iso.date().nullable();

/** What an audit is of, as people state it. Dates are the days of the fieldwork. */
const auditParts = {
  service: Line,
  kind: AuditKind,
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  team: Text.max(1000).nullable().describe('Who inspects'),
};

/** An audit as lists show it. */
export const AuditSummary = z
  .strictObject({
    id: AuditId,
    ...auditParts,
    framework: z.string(),
    frameworkVersion: z.int(),
    retainUntil,
    status: AuditStatus,
    snapshot: z
      .strictObject({
        at: z.iso.datetime(),
        by: Line,
        revision: z.int().positive().describe('1 for the first closing'),
      })
      .readonly()
      .nullable()
      .describe('When and by whom the audit was last closed'),
    cases: count,
    complete: count,
  })
  .readonly();
export type AuditSummary = z.infer<typeof AuditSummary>;

/** Audits: made, edited, closed, listed, summarised. */
export const auditContract = {
  'audit.create': command(
    z.strictObject({ ...author, framework: z.string(), ...auditParts, retainUntil: retainUntil.default(null) }),
    z.strictObject({ id: AuditId }),
  ),
  'audit.edit': command(z.strictObject({ ...author, audit: AuditId, ...auditParts, retainUntil }), Saved),
  'audit.close': command(z.strictObject({ ...author, audit: AuditId }), Saved),
  'audit.reopen': command(z.strictObject({ ...author, audit: AuditId, reason: Reason }), Saved),
  'audit.list': query(nothing, list(AuditSummary)),
  'audit.get': query(ofAudit, AuditSummary),
} as const;
