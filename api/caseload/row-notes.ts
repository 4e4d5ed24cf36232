import type { ListMapping } from '../../domain/caseload/mapping.ts';
import { REFERENCE } from '../../domain/caseload/targets.ts';
import { looksPersonal } from '../../domain/privacy/looks-personal.ts';
import type { Gathered } from './gather.ts';
import type { DateForms, ReadRow } from './read-rows.ts';

const FEW = 3;

const FORM_WORDS: Readonly<Record<string, string>> = {
  iso: 'as year, month, day (2026-03-04)',
  'day-first': 'day first (04/03/2026)',
  'named-month': 'with the month in letters (4 March 2026)',
};

function noteForms(forms: DateForms, gathered: Gathered): void {
  for (const [column, ofColumn] of forms) {
    if (ofColumn.size < 2) continue;
    const ways = [...ofColumn].map(
      ([form, { row, rows }]) =>
        `${rows} ${rows === 1 ? 'date is' : 'dates are'} written ${FORM_WORDS[form] ?? form}, first in row ${row}`,
    );
    const [first] = ofColumn.values();
    gathered.note(first?.row ?? null, column, `Dates are mixed: ${ways.join('; ')}. All were read day first.`);
  }
}

function noteTwins(rows: readonly ReadRow[], column: string, gathered: Gathered): void {
  const first = new Map<string, number>();
  const twins: { readonly row: number; readonly of: number; readonly reference: string }[] = [];
  for (const { row, reference } of rows) {
    if (reference === null) continue;
    const known = first.get(reference);
    if (known === undefined) first.set(reference, row);
    else twins.push({ row, of: known, reference });
  }
  for (const { row, of } of twins.slice(0, FEW)) gathered.note(row, column, `The same case number as in row ${of}.`);
  if (twins.length === 0) return;
  const text = `${twins.length} ${twins.length === 1 ? 'row has' : 'rows have'} a case number that an earlier row has. Of each the earliest disposal that is eligible stays in the draw.`;
  gathered.note(null, column, text);
}

function noteNames(rows: readonly ReadRow[], column: string, gathered: Gathered): void {
  const named = rows.find(({ reference }) => reference !== null && looksPersonal(reference) !== null);
  if (named)
    gathered.note(
      named.row,
      column,
      'This looks like a name or a date of birth, and case numbers are kept. Choose another column.',
    );
}

/** What is worth knowing about the rows of a list: mixed dates, case numbers that stand twice, or that are names. */
export function noteRows(rows: readonly ReadRow[], forms: DateForms, mapping: ListMapping, gathered: Gathered): void {
  noteForms(forms, gathered);
  const column = mapping.columns[REFERENCE];
  if (column === undefined) {
    gathered.note(
      null,
      null,
      "No column gives the service's case number, so cases that stand in the list twice are not found.",
    );
    return;
  }
  noteTwins(rows, column, gathered);
  noteNames(rows, column, gathered);
}
