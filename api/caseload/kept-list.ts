import { type ListedRow, openPage, PAGE_ROWS, readPage } from '../../domain/caseload/pages.ts';
import { AUDIT_CASELOAD, type FieldName, nameWithin } from '../../domain/history/fields.ts';
import type { AuditId } from '../../domain/ids.ts';
import { KeptList } from '../../domain/sampling/kept.ts';
import { AppError } from '../errors.ts';
import type { Store } from '../ports.ts';

/** The list that an audit draws from now, from the audit's fields; null where none was taken in. */
export function listOf(fields: ReadonlyMap<FieldName, string>): KeptList | null {
  const value = fields.get(AUDIT_CASELOAD);
  return value === undefined ? null : KeptList.parse(JSON.parse(value));
}

/** As `listOf`. Throws `not-found` where there is none. */
export function needList(fields: ReadonlyMap<FieldName, string>): KeptList {
  const list = listOf(fields);
  if (!list) throw new AppError('not-found', 'There is no list of cases yet. Take one in first.');
  return list;
}

/** Every list that an audit ever had, oldest first: a sample may be of an older one. */
export function listsEver(store: Store, audit: AuditId): readonly KeptList[] {
  return store
    .historyOf(audit, AUDIT_CASELOAD)
    .flatMap(({ changes }) =>
      changes.flatMap((change) => (change.new === null ? [] : [KeptList.parse(JSON.parse(change.new))])),
    );
}

/** The rows of a list, as they were taken in. */
export function rowsOf(store: Store, { id, columns }: KeptList): ListedRow[] {
  const rows: ListedRow[] = [];
  for (const page of store.listPages(id)) for (const row of readPage(page, columns)) rows.push(row);
  return rows;
}

/** Looks up single rows of a list by their places, from 0, reading each page once. Throws where there is no such row. */
export function rowLookUp(store: Store, { id, columns }: KeptList): (place: number) => ListedRow {
  const pages = new Map<number, ReturnType<typeof openPage>>();
  return (place) => {
    const at = Math.floor(place / PAGE_ROWS);
    const page = pages.get(at) ?? openPage(store.listPage(id, at) ?? '[]', columns);
    pages.set(at, page);
    const row = page(place % PAGE_ROWS);
    if (!row) throw new Error(`expected a list to have a row ${place}, found none`);
    return row;
  };
}

/** Why people left cases of the list out, by pseudonym (S2). */
export function excludedByHand(fields: ReadonlyMap<FieldName, string>): ReadonlyMap<string, string> {
  return new Map(
    [...fields].flatMap(([field, reason]) => {
      const pseudonym = nameWithin('excluded', field);
      return pseudonym === null ? [] : [[pseudonym, reason] as const];
    }),
  );
}
