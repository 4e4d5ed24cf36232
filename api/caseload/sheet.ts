import { columnLetters, findHeader, nameColumns } from '../../domain/caseload/header.ts';
import type { ListColumn } from '../contract/caseload.ts';
import { AppError } from '../errors.ts';
import type { CsvRow, ListTable } from '../ports.ts';

const EXAMPLES = 3;
const LONGEST_EXAMPLE = 40;

/** A table under its header. */
export interface ListSheet {
  readonly file: string;
  readonly headerRow: number;
  readonly columns: readonly string[];
  /** Rows below the header, blank ones left out. */
  readonly rows: readonly CsvRow[];
  readonly blankRows: number;
  /** Filled cells of each column. */
  readonly filled: readonly number[];
}

const isBlank = ({ cells }: CsvRow): boolean => cells.every((cell) => cell.trim() === '');

function headerOf({ rows }: ListTable, headerRow: number | null): { at: number; columns: readonly string[] } | null {
  if (headerRow === null) return findHeader(rows.map(({ cells }) => cells).slice(0, 100));
  const at = rows.findIndex(({ row }) => row === headerRow);
  return at < 0 ? null : { at, columns: nameColumns(rows[at]?.cells ?? []) };
}

function countFilled(rows: readonly CsvRow[], columns: number): readonly number[] {
  const filled = new Array<number>(columns).fill(0);
  for (const { cells } of rows) {
    for (let at = 0; at < columns; at++) if (cells[at]?.trim()) filled[at] = (filled[at] ?? 0) + 1;
  }
  return filled;
}

/** Throws `bad-file` where a table could not be read to its end. */
export function refuseUnread({ name, fault }: ListTable): void {
  if (!fault) return;
  throw new AppError('bad-file', 'Nothing was taken in: the file cannot be read.', [
    { file: name, row: fault.row, column: null, found: fault.found, expected: fault.expected },
  ]);
}

/** Finds the header of a table, or takes the row that people name. Throws `bad-file` where there is none. */
export function openListSheet(table: ListTable, headerRow: number | null): ListSheet {
  refuseUnread(table);
  const header = headerOf(table, headerRow);
  const below = header ? table.rows.slice(header.at + 1) : [];
  const rows = below.filter((row) => !isBlank(row));
  if (!header || rows.length === 0) {
    const expected = 'a header, and below it one row a case';
    const place = { file: table.name, row: headerRow ?? table.rows.at(-1)?.row ?? 1, column: null };
    throw new AppError('bad-file', 'Nothing was taken in: the file holds no list.', [
      { ...place, found: 'no rows below a header', expected },
    ]);
  }
  return {
    file: table.name,
    headerRow: table.rows[header.at]?.row ?? 1,
    columns: header.columns,
    rows,
    blankRows: below.length - rows.length,
    filled: countFilled(rows, header.columns.length),
  };
}

/** The columns of a sheet with their first values. */
export function describeColumns({ columns, rows, filled }: ListSheet): readonly ListColumn[] {
  const first = rows.slice(0, 50);
  return columns.map((name, at) => {
    const values = new Set(first.map(({ cells }) => cells[at]?.trim() ?? '').filter((value) => value !== ''));
    const examples = [...values].slice(0, EXAMPLES).map((value) => value.slice(0, LONGEST_EXAMPLE));
    return { name, letters: columnLetters(at), filled: filled[at] ?? 0, examples };
  });
}
