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

/** What was read of a row: facts that are kept, and what is no fact: its number, its type, whom it is about. */
interface Found {
  readonly facts: Record<string, string>;
  readonly others: Map<string, string>;
}

interface Column {
  readonly target: { readonly id: string; readonly isFact: boolean };
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
    const what = { id: target.id, isFact: target.field !== null };
    return [{ target: what, name, at, read: readerFor(target, framework, mapping) }];
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
  const age = framework.caseFields.find(({ id }) => id === AGE);
  const columnOf = (id: string): string | null => columns.find(({ target }) => target.id === id)?.name ?? null;

  function readCells({ row, cells }: CsvRow, found: Found): void {
    for (const { target, name, at, read } of columns) {
      const text = cells[at]?.trim() ?? '';
      if (text === '') continue;
      const cell = read(text);
      if (cell.is === 'value') {
        if (target.isFact) found.facts[target.id] = cell.value;
        else found.others.set(target.id, cell.value);
        if (cell.form) countForm(forms, name, cell.form, row);
      } else if (cell.is === 'wrong') {
        gathered.fault(row, name, text, cell.expected);
        if (cell.options.length > 0) gathered.unknown(target.id, text, row, cell.options);
      }
    }
  }

  function typeOf({ facts, others }: Found, row: number): string | null {
    const given = others.get(CASE_TYPE) ?? mapping.caseType ?? byDisposal.get(facts[DISPOSAL] ?? '');
    if (given !== undefined) return given;
    gathered.fault(row, columnOf(CASE_TYPE) ?? columnOf(DISPOSAL), '', 'a case type, or a disposal that tells it');
    return null;
  }

  function refuseDisposal({ facts }: Found, caseType: string, row: number): boolean {
    const value = facts[DISPOSAL];
    if (value === undefined || !disposal) return false;
    const checked = checkFact(disposal, caseType, value);
    if (!('expected' in checked)) return false;
    gathered.fault(row, columnOf(DISPOSAL), value, `for the case type ${caseType} ${checked.expected}`);
    return true;
  }

  /** The age at disposal, from the date of birth; which is then kept only where people said so. */
  function fillPersonal({ facts, others }: Found, row: number): void {
    const [born, on] = [others.get(DATE_OF_BIRTH), facts[DISPOSAL_DATE]];
    if (facts[AGE] === undefined && born !== undefined && on !== undefined) {
      const years = String(yearsBetween(born, on));
      if (age && 'value' in checkFact(age, '', years)) facts[AGE] = years;
      else {
        const text = `The date of birth gives an age of ${years} at disposal, so the age is left empty.`;
        gathered.note(row, columnOf(DATE_OF_BIRTH), text);
      }
    }
    if (!mapping.keepPersonal) return;
    const name = others.get(NAME);
    if (name !== undefined) facts[NAME] = name;
    if (born !== undefined) facts[DATE_OF_BIRTH] = born;
  }

  function refuseMore({ row, cells }: CsvRow): void {
    if (cells.length <= sheet.columns.length) return;
    if (cells.slice(sheet.columns.length).every((cell) => cell.trim() === '')) return;
    gathered.fault(row, null, `${cells.length} cells`, `${sheet.columns.length}, as in the header`);
  }

  function readRow(source: CsvRow): ReadRow | null {
    const before = gathered.faults.length;
    const found: Found = { facts: {}, others: new Map() };
    refuseMore(source);
    readCells(source, found);
    if (gathered.faults.length > before) return null; // its case type would be told as missing as well
    const caseType = typeOf(found, source.row);
    if (caseType === null || refuseDisposal(found, caseType, source.row)) return null;
    fillPersonal(found, source.row);
    return { row: source.row, reference: found.others.get(REFERENCE) ?? null, caseType, facts: found.facts };
  }

  return { rows: sheet.rows.flatMap((row) => readRow(row) ?? []), forms };
}
