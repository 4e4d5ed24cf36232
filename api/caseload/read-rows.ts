import { checkFact } from '../../domain/case/fact.ts';
import { optionsFor } from '../../domain/case/fields.ts';
import type { ListMapping } from '../../domain/caseload/mapping.ts';
import type { Unnamed } from '../../domain/caseload/pseudonyms.ts';
import { CASE_TYPE, DATE_OF_BIRTH, listTargets, NAME, REFERENCE, type Target } from '../../domain/caseload/targets.ts';
import type { Framework } from '../../domain/framework/schema.ts';
import { yearsBetween } from '../../domain/sampling/months.ts';
import type { CsvRow } from '../ports.ts';
import type { Gathered } from './gather.ts';
import { type CellReader, makeReader, readCode, remembering } from './read-cell.ts';
import type { ListSheet } from './sheet.ts';

/** A row as it was read, still without a pseudonym. `managers` are as they are written. */
export interface ReadRow extends Unnamed {
  readonly row: number;
}

interface Column {
  readonly target: Target;
  readonly name: string;
  readonly at: number;
  readonly read: CellReader;
}

const DISPOSAL = 'disposal';
const DISPOSAL_DATE = 'disposalDate';
const AGE = 'ageAtDisposal';

function readerFor({ id, field }: Target, framework: Framework, { values }: ListMapping): CellReader {
  const said = values[id] ?? {};
  if (id === CASE_TYPE) {
    return remembering(
      readCode(
        framework.caseTypes.map((type) => type.id),
        said,
      ),
    );
  }
  return makeReader(id === DATE_OF_BIRTH ? 'date' : field, framework, said);
}

/** The columns that are mapped, and found. A column that the file does not have is told as a fault. */
function mappedColumns(sheet: ListSheet, mapping: ListMapping, framework: Framework, gathered: Gathered): Column[] {
  return listTargets(framework).flatMap((target) => {
    const name = mapping.columns[target.id];
    if (name === undefined) return [];
    const at = sheet.columns.indexOf(name);
    if (at < 0) {
      gathered.fault(sheet.headerRow, name, 'no such column', `one of ${sheet.columns.join(', ')}`);
      return [];
    }
    return [{ target, name, at, read: readerFor(target, framework, mapping) }];
  });
}

/** The case type that has a disposal; null where none or more than one has it. */
function typeByDisposal(framework: Framework): ReadonlyMap<string, string> {
  const disposal = framework.caseFields.find(({ id }) => id === DISPOSAL);
  if (disposal?.type !== 'choice') return new Map();
  const types = framework.caseTypes.map(({ id }) => id);
  const pairs = types.flatMap((type) => optionsFor(disposal, type).map((value) => [value, type] as const));
  const byValue = Map.groupBy(pairs, ([value]) => value);
  return new Map([...byValue].flatMap(([, [first, ...more]]) => (first && more.length === 0 ? [first] : [])));
}

/** How dates of a column are written, with the row where each way stands first. */
export type DateForms = Map<string, Map<string, { readonly row: number; rows: number }>>;

function countForm(forms: DateForms, column: string, form: string, row: number): void {
  const ofColumn = forms.get(column) ?? new Map();
  forms.set(column, ofColumn);
  const known = ofColumn.get(form);
  if (known) known.rows++;
  else ofColumn.set(form, { row, rows: 1 });
}

/** What was read of a list: its rows, and how its dates are written. */
export interface ReadRows {
  readonly rows: readonly ReadRow[];
  readonly forms: DateForms;
}

/** Reads every row of a sheet by a mapping. What is wrong is gathered; such rows are left out. */
export function readRows(sheet: ListSheet, mapping: ListMapping, framework: Framework, gathered: Gathered): ReadRows {
  const columns = mappedColumns(sheet, mapping, framework, gathered);
  const byDisposal = typeByDisposal(framework);
  const forms: DateForms = new Map();
  const disposal = framework.caseFields.find(({ id }) => id === DISPOSAL);
  const columnOf = (id: string): string | null => columns.find(({ target }) => target.id === id)?.name ?? null;

  function readCells({ row, cells }: CsvRow): Map<string, string> {
    const found = new Map<string, string>();
    for (const { target, name, at, read } of columns) {
      const text = cells[at]?.trim() ?? '';
      const cell = read(text);
      if (cell.is === 'value') {
        found.set(target.id, cell.value);
        if (cell.form) countForm(forms, name, cell.form, row);
      } else if (cell.is === 'wrong') {
        gathered.fault(row, name, text, cell.expected);
        if (cell.options.length > 0) gathered.unknown(target.id, text, row, cell.options);
      }
    }
    return found;
  }

  function typeOf(found: ReadonlyMap<string, string>, row: number): string | null {
    const given = found.get(CASE_TYPE) ?? mapping.caseType ?? byDisposal.get(found.get(DISPOSAL) ?? '');
    if (given !== undefined) return given;
    gathered.fault(row, columnOf(CASE_TYPE) ?? columnOf(DISPOSAL), '', 'a case type, or a disposal that tells it');
    return null;
  }

  function refuseDisposal(found: ReadonlyMap<string, string>, caseType: string, row: number): boolean {
    const value = found.get(DISPOSAL);
    if (value === undefined || !disposal) return false;
    const checked = checkFact(disposal, caseType, value);
    if (!('expected' in checked)) return false;
    gathered.fault(row, columnOf(DISPOSAL), value, `for the case type ${caseType} ${checked.expected}`);
    return true;
  }

  function ageOf(found: ReadonlyMap<string, string>, row: number): string | undefined {
    const [born, on] = [found.get(DATE_OF_BIRTH), found.get(DISPOSAL_DATE)];
    if (found.has(AGE) || born === undefined || on === undefined) return found.get(AGE);
    const age = framework.caseFields.find(({ id }) => id === AGE);
    const years = String(yearsBetween(born, on));
    if (age && 'value' in checkFact(age, '', years)) return years;
    gathered.note(
      row,
      columnOf(DATE_OF_BIRTH),
      `The date of birth gives an age of ${years} at disposal, so the age is left empty.`,
    );
    return undefined;
  }

  function readRow(source: CsvRow): ReadRow | null {
    const before = gathered.faults.length;
    const more = source.cells.slice(sheet.columns.length).filter((cell) => cell.trim() !== '');
    if (more.length > 0)
      gathered.fault(source.row, null, `${source.cells.length} cells`, `${sheet.columns.length}, as in the header`);
    const found = readCells(source);
    if (gathered.faults.length > before) return null; // its case type would be told as missing as well
    const caseType = typeOf(found, source.row);
    if (caseType === null || refuseDisposal(found, caseType, source.row)) return null;
    const age = ageOf(found, source.row);
    const facts: Record<string, string> = {};
    for (const [id, value] of found) {
      const isDropped = (id === NAME || id === DATE_OF_BIRTH) && !mapping.keepPersonal;
      if (id !== REFERENCE && id !== CASE_TYPE && !isDropped) facts[id] = value;
    }
    if (age !== undefined) facts[AGE] = age;
    return { row: source.row, reference: found.get(REFERENCE) ?? null, caseType, facts };
  }

  return { rows: sheet.rows.flatMap((row) => readRow(row) ?? []), forms };
}
