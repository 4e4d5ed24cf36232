import { checkFact } from '../../domain/case/fact.ts';
import { findMisfits } from '../../domain/case/misfits.ts';
import { revealFormula } from '../../domain/csv.ts';
import type { LoadedFramework } from '../../domain/framework/load.ts';
import type { CaseField } from '../../domain/framework/schema.ts';
import { CASE_FRAMEWORK, CASE_TYPE, factField } from '../../domain/history/fields.ts';
import { type AuditId, CaseId } from '../../domain/ids.ts';
import type { Edit, MakeId, Recorder, Store } from '../ports.ts';
import { type Faults, type Place, quote } from './faults.ts';
import { readStates, refuseLocked, refuseOlder } from './import-states.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** What an import of any kind works on. */
export interface Importing {
  readonly store: Store;
  readonly audit: AuditId;
  readonly loaded: LoadedFramework;
  readonly recorder: Recorder;
  readonly faults: Faults;
  readonly makeId: MakeId;
  /** The states that cases are to have in the end: once locked, a case would refuse its own answers. */
  readonly states: Map<CaseId, readonly Edit[]>;
  /** Told of each row that is done. */
  readonly onRow: () => void;
}

/** What a row asks of its case: facts at once, states when the answers are in. */
interface AskedOfCase {
  readonly edits: readonly Edit[];
  readonly states: readonly Edit[];
}

/** Rows by what became of them. */
export interface RowCounts {
  new: number;
  changed: number;
  same: number;
}

/** The cases of one import by reference, whole or faulty, with the row each came from. */
export type CasesSeen = Map<string, { readonly place: Place; readonly said: string }>;

const REFERENCE_COLUMN = 'reference';
const referenceOf = (row: SheetRow): string => revealFormula(row.cell(REFERENCE_COLUMN) ?? '');

/** The edits a row asks for; null, with faults told, where it has any. An empty cell empties its field. */
function readRow(row: SheetRow, fields: readonly CaseField[], { loaded, faults }: Importing): Edit[] | null {
  const before = faults.count;
  const caseType = row.cell('caseType') ?? '';
  const types = loaded.framework.caseTypes.map(({ id }) => id);
  if (!types.includes(caseType)) {
    faults.add(row.place, 'caseType', quote(caseType), `one of ${types.join(', ')}`);
    return null; // which options a field has depends on it
  }
  const edits: Edit[] = [{ field: CASE_TYPE, value: caseType }];
  for (const field of fields) {
    const cell = row.cell(field.id) ?? '';
    const text = field.type === 'text' ? revealFormula(cell) : cell;
    if (text === '') {
      if (field.required) faults.add(row.place, field.id, 'nothing', 'a text');
      else edits.push({ field: factField(field.id), value: null });
      continue;
    }
    const checked = checkFact(field, caseType, text);
    if ('expected' in checked) faults.add(row.place, field.id, quote(cell), checked.expected);
    else edits.push({ field: factField(field.id), value: checked.value });
  }
  return faults.count === before ? edits : null;
}

/** A4: an answer that stops applying is kept, but a fact that its case type cannot have has to be given anew. */
function refuseNewType(known: CaseId, caseType: string, row: SheetRow, { store, loaded, faults }: Importing): boolean {
  if (store.currentChange(known, CASE_TYPE)?.new === caseType) return false;
  const stored = store.fieldsOf(known);
  const misfits = findMisfits(loaded.framework, caseType, ({ id }) =>
    row.cell(id) === undefined ? (stored.get(factField(id)) ?? null) : null,
  );
  for (const { field, text, expected } of misfits) {
    const found = `${quote(caseType)} with the ${field.id} ${quote(text)} that the case has`;
    faults.add(row.place, 'caseType', found, `a column ${field.id} with ${expected}, or with nothing`);
  }
  return misfits.length > 0;
}

function recordKnown(known: CaseId, row: SheetRow, asked: AskedOfCase, importing: Importing, counts: RowCounts): void {
  const { store, recorder } = importing;
  if (refuseNewType(known, row.cell('caseType') ?? '', row, importing)) return;
  const stored = store.fieldsOf(known);
  const differs = ({ field, value }: Edit): boolean => (stored.get(field) ?? null) !== value;
  const states = asked.states.filter(differs);
  if (refuseLocked(stored, asked.edits.some(differs) || states.length > 0, row.place, importing.faults)) return;
  if (refuseOlder(stored, row, importing.faults)) return;
  const isNews = states.length > 0 && !importing.states.has(known);
  counts[recorder.edit(known, asked.edits).length > 0 || isNews ? 'changed' : 'same']++;
  if (states.length > 0) importing.states.set(known, states);
}

function recordCase(row: SheetRow, asked: AskedOfCase, importing: Importing, counts: RowCounts): void {
  const { store, audit, recorder, loaded, makeId } = importing;
  const known = store.findCase(audit, referenceOf(row));
  if (known !== null) {
    recordKnown(known, row, asked, importing, counts);
    return;
  }
  const { id: framework, version } = loaded.framework;
  const given = asked.edits.filter(({ value }) => value !== null);
  const id = CaseId.parse(`c-${makeId()}`);
  recorder.createCase(id, audit, [...given, { field: CASE_FRAMEWORK, value: `${framework}@${version}` }]);
  const states = asked.states.filter(({ value }) => value !== null);
  if (states.length > 0) importing.states.set(id, states);
  counts.new++;
}

/** Imports the rows of `cases.csv`. Columns that the file does not have stay as they are. */
export function importCases(sheet: Sheet, importing: Importing, seen: CasesSeen, counts: RowCounts): void {
  const { faults, loaded, onRow } = importing;
  const fields = loaded.framework.caseFields.filter(({ id }) => sheet.columns.includes(id));
  for (const row of sheet.rows(faults)) {
    onRow();
    const reference = referenceOf(row);
    const said = JSON.stringify(sheet.columns.map((column) => row.cell(column)));
    const twin = reference === '' ? undefined : seen.get(reference);
    if (twin && twin.said !== said) {
      const { file, row: first } = twin.place;
      faults.add(row.place, REFERENCE_COLUMN, `${quote(reference)}, as in ${file} row ${first}`, 'each case once');
      continue;
    }
    seen.set(reference, { place: twin?.place ?? row.place, said });
    const edits = readRow(row, fields, importing);
    const states = readStates(row, faults);
    if (edits && states) recordCase(row, { edits, states }, importing, counts);
  }
}
