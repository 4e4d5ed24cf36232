import type { HistoryEntry } from '../../../api/contract/history.ts';
import { AUDIT_FRAMEWORK, CASE_FRAMEWORK, CASE_REVISION } from '../../../domain/history/fields.ts';

/** One thing a person did: its entries, one for the audit or each case it touched. */
export interface Action {
  readonly action: number;
  readonly kind: HistoryEntry['kind'];
  readonly author: string;
  readonly recordedAt: string;
  readonly entries: readonly HistoryEntry[];
  /** Whether it is still current as a whole, so that it can be undone. */
  readonly canUndo: boolean;
}

/** An action that made an audit or a case is not undone: what it made would stay, without anything in it. */
const makesSubject = ({ changes }: HistoryEntry): boolean =>
  changes.some(({ field, old }) => old === null && (field === AUDIT_FRAMEWORK || field === CASE_FRAMEWORK));

/**
 * Locking and closing are ended by their opposites, which ask for a reason; a revision that was begun stays; a file that
 * was made cannot be called back.
 */
const isFinal = ({ kind, changes }: HistoryEntry): boolean =>
  kind === 'export' ||
  kind === 'lock' ||
  kind === 'close-audit' ||
  kind === 'reopen-audit' ||
  (kind === 'reopen' && changes.some(({ field }) => field === CASE_REVISION));

function isWhole(entries: readonly HistoryEntry[], action: number): boolean {
  return entries.some(({ seq }) => seq === action);
}

/**
 * Entries, newest first, as actions, newest first. An action can be undone while none of its changes was replaced by a
 * later one; all later ones are among the entries, since they are read from the newest on.
 */
export function groupIntoActions(entries: readonly HistoryEntry[]): readonly Action[] {
  const replaced = new Set(entries.flatMap(({ changes }) => changes.flatMap(({ replaces }) => replaces ?? [])));
  return [...Map.groupBy(entries, ({ action }) => action)].flatMap(([action, ofAction]) => {
    const [newest] = ofAction;
    if (!newest) return [];
    const isCurrent = ofAction.every(({ changes }) => changes.every(({ seq }) => !replaced.has(seq)));
    const isUndoable = ofAction.every((entry) => !makesSubject(entry) && !isFinal(entry));
    const canUndo = isUndoable && isCurrent && isWhole(ofAction, action);
    const { kind, author, recordedAt } = newest;
    return [{ action, kind, author, recordedAt, entries: ofAction.toReversed(), canUndo }];
  });
}
