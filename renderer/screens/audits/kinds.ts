import type { AuditKind } from '../../../api/contract/audit.ts';

/** What each kind of audit is called. */
export const KIND_WORDS: Readonly<Record<AuditKind, string>> = {
  inspection: 'Inspection',
  'dip-sample': 'Dip sample',
};
