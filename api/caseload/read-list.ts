import type { ListMapping } from '../../domain/caseload/mapping.ts';
import { listTargets } from '../../domain/caseload/targets.ts';
import type { Framework } from '../../domain/framework/schema.ts';
import type { ManagerCode } from '../contract/caseload.ts';
import type { ListTable } from '../ports.ts';
import { type Gathered, startGathering } from './gather.ts';
import { nameManagers } from './managers.ts';
import { type ReadRow, readRows } from './read-rows.ts';
import { noteRows } from './row-notes.ts';
import { type ListSheet, openListSheet } from './sheet.ts';
import { notesOnSheet } from './sheet-notes.ts';

/** How a table is to be read as a list. */
export interface ListReading {
  readonly table: ListTable;
  readonly headerRow: number | null;
  readonly mapping: ListMapping;
  readonly framework: Framework;
  /** Codes of case managers that earlier lists of the service gave, by `personKey`. */
  readonly knownManagers: ReadonlyMap<string, string>;
}

/** A list, read: its rows, and all that is to be said about it. */
export interface ReadList {
  readonly sheet: ListSheet;
  readonly rows: readonly ReadRow[];
  readonly gathered: Gathered;
  readonly managers: readonly ManagerCode[];
  readonly knownManagers: ReadonlyMap<string, string>;
  /** Columns of the file that are not kept. */
  readonly dropped: readonly string[];
  /** The facts that rows have, in order. */
  readonly columns: readonly string[];
}

function droppedOf({ columns }: ListSheet, { mapping, framework }: ListReading): readonly string[] {
  const kept = listTargets(framework).filter(({ isPersonal }) => !isPersonal || mapping.keepPersonal);
  const names = new Set(kept.map(({ id }) => mapping.columns[id]));
  return columns.filter((column) => !names.has(column));
}

function factColumns(rows: readonly ReadRow[], framework: Framework): readonly string[] {
  const found = new Set<string>();
  for (const { facts } of rows) for (const id in facts) found.add(id);
  return listTargets(framework).flatMap(({ id }) => (found.has(id) ? [id] : []));
}

/** Reads a table as a list of cases. Throws `bad-file` where there is no list in it; other faults are gathered. */
export function readList(reading: ListReading): ReadList {
  const { table, headerRow, mapping, framework, knownManagers } = reading;
  const sheet = openListSheet(table, headerRow);
  const gathered = startGathering(table.name);
  for (const { row, column, text } of notesOnSheet(table, sheet)) gathered.note(row, column, text);
  const { rows: read, forms } = readRows(sheet, mapping, framework, gathered);
  noteRows(read, forms, mapping, gathered);
  const { rows, codes, known } = nameManagers(read, mapping, knownManagers, gathered);
  const dropped = droppedOf(sheet, reading);
  const columns = factColumns(rows, framework);
  return { sheet, rows, gathered, managers: codes, knownManagers: known, dropped, columns };
}
