import type { ActionKind } from './change.ts';
import { CASE_STATUS, type FieldName, nameWithin, STRENGTHS } from './fields.ts';
import type { AuditStatus, CaseStatus } from './status.ts';

/** What is stored as the state of a case that left the sample, replaced or drawn anew without it: it is in no list and no figure. */
export const WITHDRAWN = 'withdrawn';

/** Why a case or an audit takes no edit. */
export type Settled = 'case-locked' | 'case-withdrawn' | 'audit-closed';

/** What is stored of the states that settle a subject; null or undefined is nothing. */
export interface StoredStates {
  readonly ofCase: string | null | undefined;
  readonly ofAudit: string | null | undefined;
}

/** The state of a case as it is stored: nothing while it is in progress. */
export function caseStatusOf(stored: string | null | undefined): CaseStatus {
  return stored === 'complete' || stored === 'locked' ? stored : 'in-progress';
}

/** What is stored for a state of a case. */
export const storedStatus = (status: CaseStatus): string | null => (status === 'in-progress' ? null : status);

/** F6: whether a case of the stored state is one of those completed. */
export const isCompleteAs = (stored: string | null | undefined): boolean => caseStatusOf(stored) !== 'in-progress';

const WORK = ['answer', 'note', 'example', 'action', 'draft'] as const;

/** Whether a value of a case is work that somebody did on it: a case without any was not begun. */
export const isWork = (field: FieldName, value: string): boolean =>
  field === STRENGTHS ||
  (field === CASE_STATUS && isCompleteAs(value)) ||
  WORK.some((kind) => nameWithin(kind, field) !== null);

/** The state of an audit as it is stored: nothing while it is open. */
export const auditStatusOf = (stored: string | null | undefined): AuditStatus =>
  stored === 'closed' ? 'closed' : 'open';

/** The revision of a case as it is stored, from 1: nothing for the first. */
export const revisionOf = (stored: string | null | undefined): number => (stored ? Number(stored) : 1);

/** What changes neither judgements nor figures, and so is never refused. */
const NEVER_SETTLED: ReadonlySet<ActionKind> = new Set(['export', 'follow-up', 'report', 'leave']);

/**
 * Demand 9: whether a subject refuses an edit, and why.
 *
 * | audit  | case    | action       | refused because |
 * |--------|---------|--------------|-----------------|
 * | any    | any     | export       | null: it notes that a file was made, and changes nothing |
 * | any    | any     | follow-up    | null: it says what became of an action, and changes no judgement |
 * | any    | any     | report       | null: it words what the figures say, which stay as they are |
 * | any    | any     | leave        | null: it says what of a text may be passed on, and changes no text |
 * | any    | any     | undo, redo of those | null: `wordsOnly` says that nothing else is brought back |
 * | closed | any     | reopen-audit | null            |
 * | closed | any     | other        | audit-closed    |
 * | open   | locked  | reopen       | null            |
 * | open   | locked  | other        | case-locked     |
 * | open   | withdrawn | undo, redo | null: it brings the case back |
 * | open   | withdrawn | other      | case-withdrawn  |
 * | open   | other   | any          | null            |
 */
export function whySettled(action: ActionKind, stored: StoredStates, wordsOnly = false): Settled | null {
  if (NEVER_SETTLED.has(action)) return null;
  if (wordsOnly && (action === 'undo' || action === 'redo')) return null;
  if (auditStatusOf(stored.ofAudit) === 'closed') return action === 'reopen-audit' ? null : 'audit-closed';
  if (caseStatusOf(stored.ofCase) === 'locked') return action === 'reopen' ? null : 'case-locked';
  if (stored.ofCase === WITHDRAWN) return action === 'undo' || action === 'redo' ? null : 'case-withdrawn';
  return null;
}
