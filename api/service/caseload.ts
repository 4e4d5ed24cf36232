import { listTargets } from '../../domain/caseload/targets.ts';
import { excludedField } from '../../domain/history/fields.ts';
import type { AuditId } from '../../domain/ids.ts';
import { listOf, needList, rowsOf } from '../caseload/kept-list.ts';
import { firstMapping } from '../caseload/remembered.ts';
import { describeColumns, openListSheet, refuseUnread } from '../caseload/sheet.ts';
import { notesOnSheet } from '../caseload/sheet-notes.ts';
import { nameRows, readFor, takeListIn } from '../caseload/take-in.ts';
import type { CheckedList, LookedAt } from '../contract/caseload.ts';
import type { Handler, Handlers } from '../contract.ts';
import { AppError } from '../errors.ts';
import type { ListTable } from '../ports.ts';
import { serviceOf } from './audits.ts';
import { type Context, openAudit, save } from './context.ts';

type Methods = Handlers<'caseload.look' | 'caseload.check' | 'caseload.import' | 'caseload.get' | 'caseload.exclude'>;

const PREVIEW_ROWS = 8;

type Reading = Parameters<Handler<'caseload.look'>>[0];
type Exclusion = Parameters<Handler<'caseload.exclude'>>[0];

/** The row that is not UTF-8, as Windows-1252 would have it. */
async function tryOtherEncoding({ readTable }: Context, { file }: Reading, row: number): Promise<LookedAt> {
  const table = await readTable(file.name, file.base64, { encoding: 'windows-1252', sheet: null });
  const found = table.rows.find((one) => one.row === row);
  return { kind: 'other-encoding', row, asWindows1252: (found?.cells ?? []).join(', ') };
}

function describeTable(context: Context, audit: AuditId, table: ListTable, headerRow: number | null): LookedAt {
  const { fields, loaded } = openAudit(context, audit);
  const sheet = openListSheet(table, headerRow);
  const { mapping, from } = firstMapping(context.store, serviceOf(fields), sheet.columns, loaded.framework);
  return {
    kind: 'table',
    rows: sheet.rows.length,
    headerRow: sheet.headerRow,
    sheets: table.sheets,
    sheet: table.sheet,
    columns: describeColumns(sheet),
    targets: listTargets(loaded.framework).map(({ id, label, note, isPersonal }) => ({ id, label, note, isPersonal })),
    mapping,
    mappingFrom: from,
    notes: notesOnSheet(table, sheet),
  };
}

function check(context: Context, reading: Parameters<typeof readFor>[1]): CheckedList {
  const read = readFor(context, reading);
  const { gathered, sheet } = read;
  const named = gathered.faults.length > 0 ? [] : nameRows(context, reading.audit, read);
  return {
    rows: sheet.rows.length,
    blankRows: sheet.blankRows,
    faults: gathered.faults,
    moreFaults: gathered.hasMoreFaults,
    unknownValues: gathered.unknownValues(),
    notes: gathered.notes,
    managers: read.managers,
    dropped: read.dropped,
    preview: named.slice(0, PREVIEW_ROWS),
  };
}

/** Leaves a case of the list out, or takes it back in. Throws `not-found` for a pseudonym that the list does not have. */
function exclude(context: Context, { author, audit, pseudonym, reason }: Exclusion) {
  const { fields } = openAudit(context, audit);
  const isListed = rowsOf(context.store, needList(fields)).some((row) => row.pseudonym === pseudonym);
  if (!isListed) throw new AppError('not-found', 'The list has no case of that pseudonym.');
  const edit = { field: excludedField(pseudonym), value: reason };
  const { action } = save(context, 'exclude', author, (recorder) => void recorder.edit(audit, [edit]));
  return { action };
}

/** Lists of cases: looked at, checked, taken in. */
export function caseloadMethods(context: Context): Methods {
  const tableOf = ({ file, encoding, sheet }: Omit<Reading, 'audit' | 'headerRow'>): Promise<ListTable> =>
    context.readTable(file.name, file.base64, { encoding, sheet });
  return {
    'caseload.look': async (reading) => {
      openAudit(context, reading.audit);
      const table = await tableOf(reading);
      if (table.fault && table.isOtherEncoding) return tryOtherEncoding(context, reading, table.fault.row);
      return describeTable(context, reading.audit, table, reading.headerRow);
    },
    'caseload.check': async ({ audit, headerRow, mapping, ...of }) => {
      openAudit(context, audit);
      const table = await tableOf(of);
      refuseUnread(table);
      return check(context, { audit, table, headerRow, mapping });
    },
    'caseload.import': async ({ author, audit, headerRow, mapping, ...of }) => {
      openAudit(context, audit);
      return takeListIn(context, { author, audit, headerRow, mapping, table: await tableOf(of) });
    },
    'caseload.get': ({ audit }) => ({ list: listOf(openAudit(context, audit).fields) }),
    'caseload.exclude': (given) => exclude(context, given),
  };
}
