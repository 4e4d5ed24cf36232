import { hideFormula } from '../../domain/csv.ts';
import { REFERENCE } from '../../domain/history/fields.ts';
import { type AuditId, CaseId } from '../../domain/ids.ts';
import type { HistoryFormat } from '../contract/history.ts';
import type { Leaving } from '../contract/leaving.ts';
import { leaveHistory } from '../leaving/leave-history.ts';
import { recordLeaving } from '../leaving/record.ts';
import type { EntryWithChanges } from '../ports.ts';
import { type Context, openAudit } from '../service/context.ts';
import { type ExportFile, writeCsv } from './csv-file.ts';

/** The columns of `history.csv`, one row a change. */
export const HISTORY_COLUMNS = [
  'entry',
  'action',
  'kind',
  'recordedAt',
  'author',
  'device',
  'subject',
  'reference',
  'field',
  'old',
  'new',
] as const;

/** Looks up the reference that a case has now; empty for an audit, and for a case that is no longer listed. */
function referencesOf({ store }: Context): (subject: string) => string {
  const known = new Map<string, string>();
  return (subject) => {
    const id = CaseId.safeParse(subject);
    if (!id.success) return '';
    const found = known.get(subject) ?? store.valueOf(id.data, REFERENCE) ?? '';
    known.set(subject, found);
    return found;
  };
}

/** Every entry as it leaves, oldest first. */
function* entriesOf(context: Context, audit: AuditId, leaving: Leaving): Generator<EntryWithChanges> {
  const leave = leaveHistory(context, audit, leaving);
  for (const entry of context.store.historyFrom(audit)) yield leave(entry);
}

function* historyRows(context: Context, entries: Iterable<EntryWithChanges>): Generator<readonly string[]> {
  const referenceOf = referencesOf(context);
  for (const { seq, action, kind, recordedAt, author, device, subject, changes } of entries) {
    const reference = hideFormula(referenceOf(subject));
    for (const { field, old, new: now } of changes) {
      const values = [old ?? '', now ?? ''].map(hideFormula);
      const who = [hideFormula(author), device, subject, reference];
      yield [String(seq), String(action), kind, recordedAt, ...who, field, ...values];
    }
  }
}

function* historyJson(context: Context, entries: Iterable<EntryWithChanges>): Generator<string> {
  const referenceOf = referencesOf(context);
  const write = (entry: EntryWithChanges): string =>
    JSON.stringify({
      ...entry,
      reference: CaseId.safeParse(entry.subject).success ? referenceOf(entry.subject) : null,
    });
  let before = '[\n';
  for (const entry of entries) {
    yield before + write(entry);
    before = ',\n';
  }
  yield `${before === '[\n' ? before : '\n'}]\n`;
}

/** The name of a history's file. */
export const historyFile = (format: HistoryFormat): string => `history.${format}`;

/**
 * The whole history of an audit, oldest first, as it leaves. CSV has a row for each change; JSON has an object for each
 * entry, and is exact where the texts are. Read it within one `store.read`. Throws `not-found`.
 */
export function exportHistory(context: Context, audit: AuditId, format: HistoryFormat, leaving: Leaving): ExportFile {
  openAudit(context, audit);
  const entries = (): Iterable<EntryWithChanges> => entriesOf(context, audit, leaving);
  const name = historyFile(format);
  if (format === 'json') return { name, chunks: () => historyJson(context, entries()) };
  return { name, chunks: () => writeCsv(HISTORY_COLUMNS, historyRows(context, entries())) };
}

/** Records that a history leaves, before it does. Throws `not-found`. */
export function recordHistoryExport(
  context: Context,
  author: string,
  { audit, format, leaving }: { readonly audit: AuditId; readonly format: HistoryFormat; readonly leaving: Leaving },
): void {
  openAudit(context, audit);
  recordLeaving(context, author, { subject: audit, files: [historyFile(format)], leaving, counts: {} });
}
