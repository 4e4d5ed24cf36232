import * as z from 'zod';
import { revealFormula } from '../../domain/csv.ts';
import { judgementField } from '../../domain/history/fields.ts';
import type { Rating, StandardId } from '../../domain/ids.ts';
import { Judgement } from '../contract.ts';
import { findJudgementFault, writeJudgement } from '../judgements.ts';
import { type Place, quote } from './faults.ts';
import type { Importing, RowCounts } from './import-cases.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** A judgement as its row gives it. A panel's `from` is undefined where the file does not say. */
interface GivenRow {
  readonly place: Place;
  readonly said: string;
  readonly standard: StandardId;
  readonly kind: Judgement['kind'];
  readonly rating: Rating;
  readonly ground: string;
  readonly reason: string | null;
  readonly names: string | null;
  readonly at: string | null;
  readonly from: Rating | null;
}

const nullIfEmpty = (text: string): string | null => (text === '' ? null : text);

function readJudgementRow(row: SheetRow, { loaded, faults }: Importing): GivenRow | null {
  const cell = (column: string): string => row.cell(column) ?? '';
  const [standard, kind, rating, ground, at, from] = ['standard', 'kind', 'rating', 'ground', 'at', 'from'].map(cell);
  const given = { standard: standard ?? '', kind: kind ?? '', rating: rating ?? '', ground: ground ?? '' };
  const reason = revealFormula(cell('reason'));
  const fault = findJudgementFault(loaded.framework, { ...given, reason });
  if (fault) {
    faults.add(row.place, fault.column, quote(cell(fault.column)), fault.expected);
    return null;
  }
  if (at && !z.iso.datetime().safeParse(at).success) {
    faults.add(row.place, 'at', quote(at), 'a time as 2026-11-22T14:03:22Z');
    return null;
  }
  const ratings = loaded.framework.rules.ratings.map(({ id }) => id);
  if (from && !ratings.some((id) => id === from)) {
    faults.add(row.place, 'from', quote(from), `one of ${ratings.join(', ')}`);
    return null;
  }
  return {
    place: row.place,
    said: JSON.stringify([given, reason]),
    standard: given.standard as StandardId, // just found among the framework's own
    kind: given.kind === 'panel' ? 'panel' : 'qualitative',
    rating: given.rating as Rating, // likewise
    ground: given.ground,
    reason: nullIfEmpty(reason),
    names: nullIfEmpty(revealFormula(cell('names'))),
    at: nullIfEmpty(at ?? ''),
    from: nullIfEmpty(from ?? '') as Rating | null, // likewise
  };
}

/** The rows of `judgements.csv` files that can be taken. */
export function readJudgementSheets(sheets: readonly Sheet[], importing: Importing): readonly GivenRow[] {
  const { faults, onRow } = importing;
  const taken = new Map<string, GivenRow>();
  for (const row of sheets.flatMap((sheet) => [...sheet.rows(faults)])) {
    onRow();
    const given = readJudgementRow(row, importing);
    if (!given) continue;
    const key = judgementField(given.standard, given.kind);
    const twin = taken.get(key);
    if (twin && twin.said !== given.said) {
      const found = `${given.standard} judged differently in ${twin.place.file} row ${twin.place.row}`;
      faults.add(given.place, 'standard', found, 'one judgement of each kind for a standard');
    } else taken.set(key, given);
  }
  return [...taken.values()];
}

/** R6: how far a panel may move a standard. */
function refuseFarMove(given: GivenRow, from: Rating | null, { loaded, faults }: Importing): boolean {
  const { ratings, discretion } = loaded.framework.rules;
  if (from === null) return false;
  const place = (rating: Rating): number => ratings.findIndex(({ id }) => id === rating);
  const bands = Math.abs(place(given.rating) - place(from));
  if (bands <= discretion.bandsAtMost) return false;
  const expected = `at most ${discretion.bandsAtMost} band from ${from}, which the rules give`;
  faults.add(given.place, 'rating', quote(given.rating), expected);
  return true;
}

function recordJudgement(judgement: Judgement, { store, audit, recorder }: Importing, counts: RowCounts): void {
  const field = judgementField(judgement.standard, judgement.kind);
  const stored = store.fieldsOf(audit).get(field);
  const value = writeJudgement(judgement);
  if (stored === undefined) counts.new++;
  else counts[stored === value ? 'same' : 'changed']++;
  recorder.edit(audit, [{ field, value }]);
}

/** Records one row. `ruleRating` gives what the rules give for a standard now. */
export function importJudgement(
  given: GivenRow,
  importing: Importing,
  counts: RowCounts,
  ruleRating: (standard: StandardId) => Rating | null,
): void {
  const { standard, kind, rating, ground, reason, names, at } = given;
  if (kind === 'qualitative') {
    recordJudgement({ kind, standard, rating, reason }, importing, counts);
    return;
  }
  const from = given.from ?? fromBefore(given, importing) ?? ruleRating(standard);
  if (refuseFarMove(given, from, importing)) return;
  recordJudgement({ kind, standard, rating, ground, reason, names, at, from }, importing, counts);
}

/** The same decision imported again is still the one that was made on the figures of its day. */
function fromBefore(given: GivenRow, { store, audit }: Importing): Rating | null {
  const stored = store.fieldsOf(audit).get(judgementField(given.standard, 'panel'));
  if (stored === undefined) return null;
  const known = Judgement.parse({ standard: given.standard, ...JSON.parse(stored) });
  const isSame =
    known.kind === 'panel' &&
    known.rating === given.rating &&
    known.ground === given.ground &&
    known.reason === given.reason;
  return isSame ? known.from : null;
}
