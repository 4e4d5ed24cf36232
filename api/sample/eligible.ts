import type { ListedRow } from '../../domain/caseload/pages.ts';
import type { FieldName } from '../../domain/history/fields.ts';
import type { CaseloadCase } from '../../domain/sampling/caseload-case.ts';
import { daysOf, type JudgedCase, judgeEligibility } from '../../domain/sampling/eligibility.ts';
import type { ExcludedCount, KeptList } from '../../domain/sampling/kept.ts';
import type { Eligibility } from '../../domain/sampling/settings.ts';
import { excludedByHand, rowsOf } from '../caseload/kept-list.ts';
import type { EligibleCounts } from '../contract/sample.ts';
import type { Store } from '../ports.ts';

/** A list whose cases were judged (S2), each with its place in the list. */
export interface JudgedList {
  readonly rows: readonly ListedRow[];
  readonly judged: readonly JudgedCase[];
}

/** S2: judges every case of a list. */
export function judgeList(
  store: Store,
  list: KeptList,
  eligibility: Eligibility,
  fields: ReadonlyMap<FieldName, string>,
): JudgedList {
  const rows = rowsOf(store, list);
  return { rows, judged: judgeEligibility(rows, eligibility, excludedByHand(fields)) };
}

/** How many cases take no part, by why. */
export function countExcluded({ judged }: JudgedList): readonly ExcludedCount[] {
  const byKind = Map.groupBy(judged, ({ exclusion }) => exclusion?.kind ?? null);
  return [...byKind].flatMap(([kind, some]) => (kind === null ? [] : [{ kind, cases: some.length }]));
}

/** The counts of a judged list, by case type: of those that take part, and of those that the list has beside. */
export function countEligible(list: JudgedList, eligibility: Eligibility): EligibleCounts {
  const days = daysOf(eligibility);
  const byType = Map.groupBy(list.judged, (one) => one.case.caseType);
  const types = [...new Set([...days.keys(), ...byType.keys()])].map((caseType) => {
    const some = byType.get(caseType) ?? [];
    const window = days.get(caseType) ?? null;
    const eligible = some.filter(({ exclusion }) => exclusion === null).length;
    return { caseType, rows: some.length, eligible, from: window?.from ?? null, to: window?.to ?? null };
  });
  return { rows: list.rows.length, types, excluded: countExcluded(list) };
}

/** The cases of a judged list that can be drawn (S2). */
export const eligibleOf = ({ judged }: JudgedList): readonly CaseloadCase[] =>
  judged.flatMap((one) => (one.exclusion ? [] : [one.case]));
