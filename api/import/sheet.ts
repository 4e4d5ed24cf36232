import type { Framework } from '../../domain/framework/schema.ts';
import type { CsvFault, CsvRow, ImportSource } from '../ports.ts';
import { type Faults, type Place, quote } from './faults.ts';

/** Which of the three files a header belongs to. */
export type SheetKind = 'cases' | 'answers' | 'judgements';

/** The columns of `cases.csv` that say how a case stands, after its facts. */
export const STATED = ['status', 'revision'] as const;

/** One row of a file under its header. A column that the file does not have is undefined. */
export interface SheetRow {
  readonly place: Place;
  cell(column: string): string | undefined;
}

/** A file whose header was understood. Its rows are read anew, one at a time, each time they are asked for. */
export interface Sheet {
  readonly kind: SheetKind;
  readonly file: string;
  readonly columns: readonly string[];
  rows(faults: Faults): Generator<SheetRow>;
}

interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

function columnsOf(framework: Framework): Readonly<Record<SheetKind, Columns>> {
  return {
    cases: {
      required: ['reference', 'caseType'],
      optional: [...framework.caseFields.map(({ id }) => id as string).filter((id) => id !== 'reference'), ...STATED],
    },
    answers: { required: ['reference', 'question', 'answer', 'note'], optional: [] },
    judgements: { required: ['standard', 'kind', 'rating', 'ground', 'reason'], optional: ['names', 'at', 'from'] },
  };
}

/** Each kind is told by one column that no other has. */
function tellKind(header: readonly string[]): SheetKind | null {
  if (header.includes('caseType')) return 'cases';
  if (header.includes('question')) return 'answers';
  return header.includes('standard') ? 'judgements' : null;
}

function checkHeader(file: string, header: readonly string[], columns: Columns, faults: Faults): void {
  const place = { file, row: 1 };
  const known = [...columns.required, ...columns.optional];
  for (const name of columns.required) {
    if (!header.includes(name)) faults.add(place, name, 'no such column', `the columns ${columns.required.join(', ')}`);
  }
  header.forEach((name, at) => {
    if (!known.includes(name)) faults.add(place, quote(name), quote(name), `one of ${known.join(', ')}`);
    else if (header.indexOf(name) !== at) faults.add(place, name, 'the column twice', 'each column once');
  });
}

const isFault = (read: CsvRow | CsvFault): read is CsvFault => 'found' in read;
const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');

function* readRows(source: ImportSource, header: readonly string[], faults: Faults): Generator<SheetRow> {
  const at = new Map(header.map((name, index) => [name, index]));
  let isHeader = true;
  for (const read of source.rows()) {
    const place = { file: source.name, row: read.row };
    if (isFault(read)) {
      faults.add(place, null, read.found, read.expected);
      return;
    }
    if (isHeader || isBlank(read.cells)) {
      isHeader = false;
      continue;
    }
    const { cells } = read;
    if (cells.length !== header.length) {
      faults.add(place, null, `${cells.length} cells`, `${header.length}, as in the header`);
    } else yield { place, cell: (column) => cells[at.get(column) ?? -1] };
  }
}

function firstRow(source: ImportSource): CsvRow | CsvFault | null {
  for (const read of source.rows()) return read;
  return null;
}

/** A row in place of a header: its first cell alone, since the others of a file without a header may be notes. */
function describeRow([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? quote(first) : `${quote(first)} and ${others.length} more`;
}

/** Reads a file's header; null, with a fault told, where it is none of the three files. */
export function openSheet(source: ImportSource, framework: Framework, faults: Faults): Sheet | null {
  const first = firstRow(source);
  const place = { file: source.name, row: first?.row ?? 1 };
  const expected = 'the header of cases.csv, answers.csv or judgements.csv, with commas between its columns';
  if (first === null || isFault(first)) {
    faults.add(place, null, first?.found ?? 'an empty file', first?.expected ?? expected);
    return null;
  }
  const kind = tellKind(first.cells);
  if (kind === null) {
    faults.add(place, null, describeRow(first.cells), expected);
    return null;
  }
  const before = faults.count;
  checkHeader(source.name, first.cells, columnsOf(framework)[kind], faults);
  if (faults.count > before) return null;
  return { kind, file: source.name, columns: first.cells, rows: (into) => readRows(source, first.cells, into) };
}
