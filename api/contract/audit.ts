import * as z from 'zod';
import { AuditId } from '../../domain/ids.ts';
import { author, command, count, list, nothing, ofAudit, query } from './method.ts';
import { Line, Text } from './text.ts';

/** Why an audit is made. */
export const AuditKind = z.enum(['inspection', 'dip-sample']);
export type AuditKind = z.infer<typeof AuditKind>;

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
    cases: count,
    complete: count,
  })
  .readonly();
export type AuditSummary = z.infer<typeof AuditSummary>;

/** Audits: made, listed, summarised. */
export const auditContract = {
  'audit.create': command(
    z.strictObject({ ...author, framework: z.string(), ...auditParts }),
    z.strictObject({ id: AuditId }),
  ),
  'audit.list': query(nothing, list(AuditSummary)),
  'audit.get': query(ofAudit, AuditSummary),
} as const;
