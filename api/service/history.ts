import type { ActionKind, Change } from '../../domain/history/change.ts';
import { answerField, CASE_REVISION, noteField } from '../../domain/history/fields.ts';
import { type ChainHead, readHead, writeHead } from '../../domain/history/head.ts';
import { AuditId, CaseId } from '../../domain/ids.ts';
import type { Handlers } from '../contract.ts';
import { AppError } from '../errors.ts';
import { exportHistory, recordHistoryExport } from '../export/history-files.ts';
import type { EntryWithChanges, Store } from '../ports.ts';
import { undoSampling } from '../sample/undo.ts';
import { type Context, openAudit, openCaseFields, save } from './context.ts';

type Methods = Handlers<
  'change.undo' | 'history.audit' | 'history.case' | 'history.answer' | 'history.export' | 'history.verify'
>;

/** The id of what an entry is about, as the type it is of. */
function subjectOf({ subject }: EntryWithChanges): AuditId | CaseId {
  return subject.startsWith('c-') ? CaseId.parse(subject) : AuditId.parse(subject);
}

/** Actions that are taken back by their own command, which asks for a reason, and not by undo. */
const FINAL: ReadonlySet<ActionKind> = new Set(['lock', 'close-audit', 'reopen-audit', 'purge']);

/** Demand 9: a revision that was begun stays, with its reason. */
function refuseFinal(entry: EntryWithChanges): void {
  const beganRevision = entry.kind === 'reopen' && entry.changes.some(({ field }) => field === CASE_REVISION);
  if (!FINAL.has(entry.kind) && !beganRevision) return;
  throw new AppError('stale', 'Locking, closing and reopening are not undone. Use the command that does the opposite.');
}

/** A head as people type it. Throws `bad-input`. */
export function headTyped(text: string): ChainHead {
  const head = readHead(text);
  if (head) return head;
  throw new AppError('bad-input', 'A head is a number, a colon and 32 digits or letters from a to f, as it was shown.');
}

function refuseIfReplaced(store: Store, entry: EntryWithChanges, change: Change): void {
  if (store.currentChange(subjectOf(entry), change.field)?.seq === change.seq) return;
  throw new AppError('stale', 'This was changed again since, so it cannot be undone. Change it by hand.');
}

/** Merges the two histories of one answer, its own and its note's, into one list. */
function mergeEntries(lists: readonly (readonly EntryWithChanges[])[]): EntryWithChanges[] {
  const bySeq = new Map<number, EntryWithChanges>();
  for (const entry of lists.flat()) {
    const known = bySeq.get(entry.seq);
    bySeq.set(entry.seq, known ? { ...known, changes: [...known.changes, ...entry.changes] } : entry);
  }
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}

/** History, and undo: which is a new action that brings the old values back. Undoing an undo is a redo. */
export function historyMethods(context: Context): Methods {
  const { store } = context;
  return {
    'change.undo': ({ author, action }) => {
      const first = [...take(store.action(action), 1)][0];
      if (!first) throw new AppError('not-found', 'There is no action of that number.');
      const kind = first.kind === 'undo' ? 'redo' : 'undo';
      return save(context, kind, author, (recorder) => {
        for (const entry of store.action(action)) {
          refuseFinal(entry);
          for (const change of entry.changes) refuseIfReplaced(store, entry, change);
          const subject = subjectOf(entry);
          undoSampling(store, recorder, subject, entry.changes);
          recorder.edit(
            subject,
            entry.changes.map(({ field, old }) => ({ field, value: old })),
          );
        }
      });
    },
    'history.audit': ({ audit, before, limit }) => {
      openAudit(context, audit);
      return store.history(audit, before, limit);
    },
    'history.case': ({ case: id }) => {
      openCaseFields(context, id);
      return store.historyOf(id, null);
    },
    'history.answer': ({ case: id, question }) => {
      openCaseFields(context, id);
      return mergeEntries([store.historyOf(id, answerField(question)), store.historyOf(id, noteField(question))]);
    },
    'history.export': ({ author, audit, format, leaving }) => {
      recordHistoryExport(context, author, { audit, format, leaving });
      return store.read(() => {
        const { name, chunks } = exportHistory(context, audit, format, leaving);
        return { name, text: [...chunks()].join('') };
      });
    },
    'history.verify': ({ head }) => {
      const found = store.verify(() => {}, head === null ? null : headTyped(head));
      return { ...found, head: found.head && writeHead(found.head) };
    },
  };
}

function* take<T>(items: Iterable<T>, most: number): Generator<T> {
  let taken = 0;
  for (const item of items) {
    if (taken++ === most) return;
    yield item;
  }
}
