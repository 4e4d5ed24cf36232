import { judgementField } from '../../domain/history/fields.ts';
import type { Rating, StandardId } from '../../domain/ids.ts';
import { Judgement } from '../contract/judgement.ts';
import { movesTooFar, writeJudgement } from '../judgements.ts';
import { quote } from './faults.ts';
import type { Importing, RowCounts } from './import-cases.ts';
import type { GivenRow } from './read-judgements.ts';

/** R6: how far a panel may move a standard. */
function refuseFarMove(given: GivenRow, from: Rating | null, { loaded, faults }: Importing): boolean {
  if (!movesTooFar(loaded.framework, given.rating, from)) return false;
  const expected = `at most ${loaded.framework.rules.discretion.bandsAtMost} band from ${from}, which the rules give`;
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

/** The stored decision of a panel, where the row gives the same one again: it was made on the figures of its day. */
function sameDecision(given: GivenRow, { store, audit }: Importing): (Judgement & { kind: 'panel' }) | null {
  const stored = store.fieldsOf(audit).get(judgementField(given.standard, 'panel'));
  if (stored === undefined) return null;
  const known = Judgement.parse({ standard: given.standard, ...JSON.parse(stored) });
  const isSame =
    known.kind === 'panel' &&
    known.rating === given.rating &&
    known.ground === given.ground &&
    known.reason === given.reason;
  return isSame ? known : null;
}

/** A column that the file has, be it empty, says what is so; else what is known of the decision stays. */
const statedOr = <T>(given: T | null | undefined, known: T | null): T | null => (given === undefined ? known : given);

/** Records one row. `ruleRating` gives what the rules give for a standard now. */
export function importJudgement(
  given: GivenRow,
  importing: Importing,
  counts: RowCounts,
  ruleRating: (standard: StandardId) => Rating | null,
): void {
  const { standard, kind, rating, ground, reason } = given;
  if (kind === 'qualitative') {
    recordJudgement({ kind, standard, rating, reason }, importing, counts);
    return;
  }
  const known = sameDecision(given, importing);
  const from = statedOr(given.from, known ? known.from : ruleRating(standard));
  if (refuseFarMove(given, from, importing)) return;
  const names = statedOr(given.names, known?.names ?? null);
  const at = statedOr(given.at, known?.at ?? null);
  recordJudgement({ kind, standard, rating, ground, reason, names, at, from }, importing, counts);
}
