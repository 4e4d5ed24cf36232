import type { AuditSummary } from '../../../api/contract/audit.ts';

/** Which cases figures count now (F6). */
export type WhichCases = 'all' | 'complete';

/** Which results are shown: as they are now, or those of the cases that were complete when the audit was last closed. */
export type ShownCases = WhichCases | 'snapshot';

/** The results that an audit is known by: of a closed one its snapshot, as documents and files give it (decision 37). */
export const reportedCases = ({ status }: Pick<AuditSummary, 'status'>): ShownCases =>
  status === 'closed' ? 'snapshot' : 'all';

/** Of an audit that is looked at beside another: a closed one has its snapshot, an open one what the other counts. */
export const besideCases = (audit: Pick<AuditSummary, 'status'>, which: ShownCases): ShownCases =>
  audit.status === 'closed' ? 'snapshot' : countedCases(which);

/** Which cases are counted anew where a snapshot has no figures: those complete, which a closed audit's snapshot is of. */
export const countedCases = (which: ShownCases): WhichCases => (which === 'snapshot' ? 'complete' : which);
