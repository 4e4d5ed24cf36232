import type { ListMapping } from '../../domain/caseload/mapping.ts';
import { type ListedRow, writePages } from '../../domain/caseload/pages.ts';
import { givePseudonyms } from '../../domain/caseload/pseudonyms.ts';
import { AUDIT_CASELOAD, type FieldName, nameWithin } from '../../domain/history/fields.ts';
import { type AuditId, ListId } from '../../domain/ids.ts';
import { contentKey } from '../../domain/sampling/caseload-case.ts';
import type { KeptList } from '../../domain/sampling/kept.ts';
import type { ManagerCode } from '../contract/caseload.ts';
import { AppError } from '../errors.ts';
import type { Edit, ListTable } from '../ports.ts';
import { serviceOf } from '../service/audits.ts';
import { type Context, openAudit } from '../service/context.ts';
import { listOf, rowsOf } from './kept-list.ts';
import { type ReadList, readList } from './read-list.ts';
import { recallCodes, rememberReading } from './remembered.ts';

/** What is taken in: where, by whom, from what, read how. */
export interface TakingIn {
  readonly audit: AuditId;
  readonly author: string;
  readonly table: ListTable;
  readonly headerRow: number | null;
  readonly mapping: ListMapping;
}

/** What was taken in. */
export interface TakenIn {
  readonly list: KeptList;
  readonly action: number | null;
  readonly managers: readonly ManagerCode[];
}

/** The list as it would be taken in, with all that is to be said about it. */
export function readFor(context: Context, { audit, ...reading }: Omit<TakingIn, 'author'>): ReadList {
  const { fields, loaded } = openAudit(context, audit);
  const knownManagers = recallCodes(context.store, serviceOf(fields));
  return readList({ ...reading, framework: loaded.framework, knownManagers });
}

/** Pseudonyms of an earlier list, by content and by reference. */
function knownPseudonyms(context: Context, fields: ReadonlyMap<FieldName, string>): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const list = listOf(fields);
  for (const row of list ? rowsOf(context.store, list) : []) {
    known.set(contentKey(row), row.pseudonym);
    if (row.reference !== null && !known.has(row.reference)) known.set(row.reference, row.pseudonym);
  }
  return known;
}

/** The rows of a list under pseudonyms: those that the audit knows keep theirs. */
export function nameRows(context: Context, audit: AuditId, { rows }: ReadList): readonly ListedRow[] {
  const { fields } = openAudit(context, audit);
  const taken = [...context.store.cases(audit)].map(({ reference }) => reference);
  const pseudonyms = givePseudonyms(rows, knownPseudonyms(context, fields), taken);
  return rows.map((row, at) => ({ ...row, pseudonym: pseudonyms[at] ?? '' }));
}

function refuseFaults({ gathered }: ReadList): void {
  const { faults, hasMoreFaults } = gathered;
  if (faults.length === 0) return;
  const more = hasMoreFaults ? 'at least ' : '';
  throw new AppError('bad-file', `Nothing was taken in: ${more}${faults.length} fault(s) in the list.`, faults);
}

/** Cases left out by hand were left out of the list before: of those that the new one does not have nothing is kept. */
function forgetExclusions(fields: ReadonlyMap<FieldName, string>, rows: readonly ListedRow[]): readonly Edit[] {
  const there = new Set(rows.map(({ pseudonym }) => pseudonym));
  return [...fields.keys()].flatMap((field): Edit[] => {
    const pseudonym = nameWithin('excluded', field);
    return pseudonym === null || there.has(pseudonym) ? [] : [{ field, value: null }];
  });
}

/**
 * Takes a list in: all of it, or nothing. The rows are kept as they are, their fingerprint goes into the history, and
 * how they were read is remembered for the service. Throws `bad-file` with every fault.
 */
export function takeListIn(context: Context, taking: TakingIn): TakenIn {
  const { store, makeId, clock } = context;
  const { audit, author, table, mapping } = taking;
  const read = readFor(context, taking);
  refuseFaults(read);
  const { fields } = openAudit(context, audit);
  const rows = nameRows(context, audit, read);
  const id = ListId.parse(`l-${makeId()}`);
  return store.act('list-cases', author, (recorder) => {
    const list: KeptList = {
      id,
      file: table.name,
      fileSha256: table.sha256,
      rowsSha256: recorder.keepList(id, writePages(rows, read.columns)),
      encoding: table.encoding,
      rows: rows.length,
      columns: read.columns,
      mapping,
      at: clock().toISOString(),
    };
    recorder.edit(audit, [{ field: AUDIT_CASELOAD, value: JSON.stringify(list) }, ...forgetExclusions(fields, rows)]);
    rememberReading(store, serviceOf(fields), mapping, read.knownManagers);
    return { list, action: recorder.action, managers: read.managers };
  });
}
