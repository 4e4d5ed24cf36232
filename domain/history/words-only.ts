import { CaseAction } from '../feedback/action.ts';
import type { Change } from './change.ts';
import { nameWithin } from './fields.ts';

type Replaced = Pick<Change, 'field' | 'old' | 'new'>;

/** Fields that word what figures say, or say what of a text may leave. */
const WORDS = ['finding', 'recommendation', 'report', 'example', 'leave'] as const;

/** Whether an action differs in what became of it alone, as a follow-up leaves it. */
function differsInState({ old, new: now }: Replaced): boolean {
  if (old === null || now === null) return false;
  const [before, after] = [old, now].map((value) => CaseAction.parse(JSON.parse(value)));
  return before?.text === after?.text && before?.owner === after?.owner && before?.due === after?.due;
}

/** Whether a change is of words alone: one that neither a locked case nor a closed audit refuses (decision 37). */
export const isOfWords = (change: Replaced): boolean =>
  WORDS.some((kind) => nameWithin(kind, change.field) !== null) ||
  (nameWithin('action', change.field) !== null && differsInState(change));
