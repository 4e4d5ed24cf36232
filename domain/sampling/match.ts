import type { FieldId } from '../ids.ts';
import type { CaseloadCase } from './caseload-case.ts';

/** How often one value of a field is met, in cases of one case type. */
export interface ValueCount {
  readonly caseType: string;
  readonly field: FieldId;
  /** Empty text where nothing is recorded. */
  readonly value: string;
  readonly count: number;
}

/** One line of the match: a value's part of the eligible cases and of the sample, of one case type. */
export interface MatchRow {
  readonly caseType: string;
  readonly field: FieldId;
  readonly value: string;
  readonly eligible: number;
  readonly eligibleOf: number;
  readonly sampled: number;
  readonly sampledOf: number;
  /** Whole per cent, rounded half up; null of no cases. */
  readonly eligiblePercent: number | null;
  readonly sampledPercent: number | null;
}

/** How often each value of each field is met, by case type, in the order of field and value. */
export function countValues(cases: readonly CaseloadCase[], fields: readonly FieldId[]): readonly ValueCount[] {
  const counts = new Map<string, ValueCount>();
  for (const { caseType, facts } of cases) {
    for (const field of fields) {
      const value = facts[field] ?? '';
      const key = JSON.stringify([caseType, fields.indexOf(field), value]);
      counts.set(key, { caseType, field, value, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}

const sumOf = (counts: readonly ValueCount[], caseType: string, field: FieldId): number =>
  counts.reduce((sum, one) => sum + (one.caseType === caseType && one.field === field ? one.count : 0), 0);

/** F3's way of rounding: half up, in whole numbers. */
const percent = (count: number, of: number): number | null =>
  of === 0 ? null : Math.floor((200 * count + of) / (2 * of));

/** S4: the match between the eligible cases and the sample, value by value. Every value of the sample is one of the eligible. */
export function matchSample(eligible: readonly ValueCount[], sampled: readonly ValueCount[]): readonly MatchRow[] {
  return eligible.map(({ caseType, field, value, count }) => {
    const found = sampled.find((one) => one.caseType === caseType && one.field === field && one.value === value);
    const [eligibleOf, sampledOf] = [sumOf(eligible, caseType, field), sumOf(sampled, caseType, field)];
    return {
      caseType,
      field,
      value,
      eligible: count,
      eligibleOf,
      sampled: found?.count ?? 0,
      sampledOf,
      eligiblePercent: percent(count, eligibleOf),
      sampledPercent: percent(found?.count ?? 0, sampledOf),
    };
  });
}

/** The line in which sample and eligible cases are furthest apart, in whole percentage points; null of no lines. */
export function furthestApart(rows: readonly MatchRow[]): { readonly row: MatchRow; readonly points: number } | null {
  const apart = rows.flatMap((row) =>
    row.eligiblePercent === null || row.sampledPercent === null
      ? []
      : [{ row, points: Math.abs(row.sampledPercent - row.eligiblePercent) }],
  );
  return apart.reduce<(typeof apart)[number] | null>(
    (most, one) => (one.points > (most?.points ?? -1) ? one : most),
    null,
  );
}
