import { hideFormula } from '../../domain/csv.ts';
import { REFERENCE } from '../../domain/history/fields.ts';
import { type AuditId, CaseId } from '../../domain/ids.ts';
import type { HistoryFormat } from '../contract/history.ts';
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

function* historyRows(context: Context, audit: AuditId): Generator<readonly string[]> {
  const referenceOf = referencesOf(context);
  for (const { seq, action, kind, recordedAt, author, device, subject, changes } of context.store.historyFrom(audit)) {
    const reference = hideFormula(referenceOf(subject));
    for (const { field, old, new: now } of changes) {
      const values = [old ?? '', now ?? ''].map(hideFormula);
      const who = [hideFormula(author), device, subject, reference];
      yield [String(seq), String(action), kind, recordedAt, ...who, field, ...values];
    }
  }
}

function* historyJson(context: Context, audit: AuditId): Generator<string> {
  const referenceOf = referencesOf(context);
  const write = (entry: EntryWithChanges): string =>
    JSON.stringify({
      ...entry,
      reference: CaseId.safeParse(entry.subject).success ? referenceOf(entry.subject) : null,
    });
  let before = '[\n';
  for (const entry of context.store.historyFrom(audit)) {
    yield before + write(entry);
    before = ',\n';
  }
  yield `${before === '[\n' ? before : '\n'}]\n`;
}

/**
 * The whole history of an audit, oldest first. CSV has a row for each change; JSON is exact, with an object for each entry.
 * Read it within one `store.read`. Throws `not-found`.
 */
export function exportHistory(context: Context, audit: AuditId, format: HistoryFormat): ExportFile {
  openAudit(context, audit);
  if (format === 'json') return { name: 'history.json', chunks: () => historyJson(context, audit) };
  return { name: 'history.csv', chunks: () => writeCsv(HISTORY_COLUMNS, historyRows(context, audit)) };
}
