import { AUDIT_ID, CASE_ID } from '../../domain/id-patterns.ts';
import type { AuditId, CaseId } from '../../domain/ids.ts';

/** The audit that a part of an address names; null for none. */
export const namedAudit = (text: string): AuditId | null => (AUDIT_ID.test(text) ? (text as AuditId) : null); // as its schema has it

/** The case that a part of an address names; null for none. */
export const namedCase = (text: string): CaseId | null => (CASE_ID.test(text) ? (text as CaseId) : null); // as its schema has it
