import { CASE_REVISION, CASE_STATUS, type FieldName } from '../../domain/history/fields.ts';
import { caseStatusOf, revisionOf, storedStatus } from '../../domain/history/states.ts';
import { CaseStatus } from '../../domain/history/status.ts';
import type { Edit } from '../ports.ts';
import { type Faults, type Place, quote } from './faults.ts';
import type { SheetRow } from './sheet.ts';

type Stored = ReadonlyMap<FieldName, string>;

const MOST_REVISIONS = 9999;

/** The states that a row of `cases.csv` gives its case; an empty cell says nothing. null, with faults told, where one cannot be. */
export function readStates(row: SheetRow, faults: Faults): readonly Edit[] | null {
  const before = faults.count;
  const edits: Edit[] = [];
  const status = row.cell('status') ?? '';
  const known = CaseStatus.safeParse(status);
  if (known.success) edits.push({ field: CASE_STATUS, value: storedStatus(known.data) });
  else if (status !== '') faults.add(row.place, 'status', quote(status), `one of ${CaseStatus.options.join(', ')}`);
  const revision = row.cell('revision') ?? '';
  const number = /^[1-9]\d*$/.test(revision) ? Number(revision) : 0;
  if (number >= 1 && number <= MOST_REVISIONS) {
    edits.push({ field: CASE_REVISION, value: number === 1 ? null : String(number) });
  } else if (revision !== '') {
    faults.add(row.place, 'revision', quote(revision), `a whole number from 1 to ${MOST_REVISIONS}`);
  }
  return faults.count === before ? edits : null;
}

/** Tells a fault, and gives true, where a row would change a locked case: it is reopened by a person, with a reason. */
export function refuseLocked(stored: Stored, differs: boolean, place: Place, faults: Faults): boolean {
  if (!differs || caseStatusOf(stored.get(CASE_STATUS)) !== 'locked') return false;
  faults.add(place, 'reference', 'a change to a locked case', 'no change to it, or the case reopened first');
  return true;
}

/** Tells a fault, and gives true, where a row is of an older revision than the case here. */
export function refuseOlder(stored: Stored, row: SheetRow, faults: Faults): boolean {
  const here = revisionOf(stored.get(CASE_REVISION));
  const given = row.cell('revision') ?? '';
  if (given === '' || Number(given) >= here) return false;
  faults.add(row.place, 'revision', quote(given), `${here}, the revision of the case here, or a later one`);
  return true;
}
