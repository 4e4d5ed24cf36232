import type { HistoryEntry } from '../../../api/contract/history.ts';
import { nameWithin } from '../../../domain/history/fields.ts';
import type { Action } from './actions.ts';

/** What of the history is shown; an empty text is everything. */
export interface Filters {
  readonly person: string;
  readonly kind: string;
  /** Id of a case. */
  readonly case: string;
  readonly question: string;
}

/** The whole history. */
export const NO_FILTERS: Filters = { person: '', kind: '', case: '', question: '' };

type Change = HistoryEntry['changes'][number];

const isAbout = (question: string, { field }: Change): boolean =>
  nameWithin('answer', field) === question || nameWithin('note', field) === question;

function narrowEntry(entry: HistoryEntry, { case: subject, question }: Filters): readonly HistoryEntry[] {
  if (subject !== '' && entry.subject !== subject) return [];
  if (question === '') return [entry];
  const changes = entry.changes.filter((change) => isAbout(question, change));
  return changes.length === 0 ? [] : [{ ...entry, changes }];
}

/** What of the actions is to be shown: each with those of its entries and changes that were chosen, if any. */
export function narrow(actions: readonly Action[], filters: Filters): readonly Action[] {
  const { person, kind } = filters;
  return actions
    .filter((action) => (person === '' || action.author === person) && (kind === '' || action.kind === kind))
    .map((action) => ({ ...action, entries: action.entries.flatMap((entry) => narrowEntry(entry, filters)) }))
    .filter(({ entries }) => entries.length > 0);
}
