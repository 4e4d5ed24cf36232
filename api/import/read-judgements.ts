import * as z from 'zod';
import { revealFormula } from '../../domain/csv.ts';
import { judgementField } from '../../domain/history/fields.ts';
import type { Rating, StandardId } from '../../domain/ids.ts';
import type { Judgement } from '../contract/judgement.ts';
import { findJudgementFault } from '../judgements.ts';
import { type Place, quote, refuseText } from './faults.ts';
import type { Importing } from './import-cases.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** A judgement as its row gives it. `names`, `at` and `from` are undefined where the file has no such column. */
export interface GivenRow {
  readonly place: Place;
  readonly said: string;
  readonly standard: StandardId;
  readonly kind: Judgement['kind'];
  readonly rating: Rating;
  readonly ground: string;
  readonly reason: string | null;
  readonly names: string | null | undefined;
  readonly at: string | null | undefined;
  readonly from: Rating | null | undefined;
}

const nullIfEmpty = (text: string): string | null => (text === '' ? null : text);

/** A panel's decision beside the rating: in columns that a file may lack. */
interface Beside {
  readonly names: string | undefined;
  readonly at: string | undefined;
  readonly from: string | undefined;
}

function refuseBeside({ at, from }: Beside, place: Place, { loaded, faults }: Importing): boolean {
  if (at && !z.iso.datetime().safeParse(at).success) {
    faults.add(place, 'at', quote(at), 'a time as 2026-11-22T14:03:22Z');
    return true;
  }
  const ratings = loaded.framework.rules.ratings.map(({ id }) => id);
  if (!from || ratings.some((id) => id === from)) return false;
  faults.add(place, 'from', quote(from), `one of ${ratings.join(', ')}`);
  return true;
}

function readJudgementRow(row: SheetRow, importing: Importing): GivenRow | null {
  const { loaded, faults } = importing;
  const cell = (column: string): string => row.cell(column) ?? '';
  const given = { standard: cell('standard'), kind: cell('kind'), rating: cell('rating'), ground: cell('ground') };
  const reason = revealFormula(cell('reason'));
  const names = row.cell('names');
  const beside: Beside = { names: names && revealFormula(names), at: row.cell('at'), from: row.cell('from') };
  const fault = findJudgementFault(loaded.framework, { ...given, reason });
  if (fault) {
    faults.add(row.place, fault.column, quote(cell(fault.column)), fault.expected);
    return null;
  }
  if (refuseText(reason, row.place, 'reason', faults)) return null;
  if (refuseText(beside.names ?? '', row.place, 'names', faults)) return null;
  if (refuseBeside(beside, row.place, importing)) return null;
  return {
    place: row.place,
    said: JSON.stringify([given, reason, beside]),
    standard: given.standard as StandardId, // just found among the framework's own
    kind: given.kind === 'panel' ? 'panel' : 'qualitative',
    rating: given.rating as Rating, // likewise
    ground: given.ground,
    reason: nullIfEmpty(reason),
    names: beside.names === undefined ? undefined : nullIfEmpty(beside.names),
    at: beside.at === undefined ? undefined : nullIfEmpty(beside.at),
    from: beside.from === undefined ? undefined : (nullIfEmpty(beside.from) as Rating | null), // likewise
  };
}

function* rowsOf(sheets: readonly Sheet[], importing: Importing): Generator<GivenRow> {
  for (const sheet of sheets) {
    for (const row of sheet.rows(importing.faults)) {
      importing.onRow();
      const given = readJudgementRow(row, importing);
      if (given) yield given;
    }
  }
}

/** The rows of `judgements.csv` files that can be taken. */
export function readJudgementSheets(sheets: readonly Sheet[], importing: Importing): readonly GivenRow[] {
  const taken = new Map<string, GivenRow>();
  for (const given of rowsOf(sheets, importing)) {
    const key = judgementField(given.standard, given.kind);
    const twin = taken.get(key);
    if (!twin) taken.set(key, given);
    else if (twin.said !== given.said) {
      const found = `${given.standard} judged differently in ${twin.place.file} row ${twin.place.row}`;
      importing.faults.add(given.place, 'standard', found, 'one judgement of each kind for a standard');
    }
  }
  return [...taken.values()];
}
