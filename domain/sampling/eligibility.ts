import { FieldId } from '../ids.ts';
import { type CaseloadCase, contentKey } from './caseload-case.ts';
import { monthsBefore } from './months.ts';
import type { Eligibility } from './settings.ts';

const DISPOSAL_DATE = FieldId.parse('disposalDate');

/**
 * S2: why a case takes no part in a draw.
 *
 * | kind             | means |
 * |------------------|-------|
 * | by-hand          | people left it out, and say why |
 * | case-type        | its case type is not sampled |
 * | no-date          | its window asks for a date of disposal, and it has none |
 * | before-window    | disposed of too early |
 * | after-window     | disposed of too late |
 * | duplicate        | the same reference has an earlier disposal that is eligible |
 */
export type Exclusion =
  | { readonly kind: 'by-hand'; readonly reason: string }
  | { readonly kind: 'case-type' | 'no-date' | 'before-window' | 'after-window' }
  | { readonly kind: 'duplicate'; readonly of: string };

/** A case of a list, and why it takes no part; null where it is eligible. */
export interface JudgedCase {
  readonly case: CaseloadCase;
  readonly exclusion: Exclusion | null;
}

/** The days between which a disposal is eligible, both included; null for any day. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** S2: the days of each case type that takes part. */
export function daysOf({ countBackFrom, windows }: Eligibility): ReadonlyMap<string, Days | null> {
  return new Map(
    Object.entries(windows).map(([type, months]) => [
      type,
      months && { from: monthsBefore(countBackFrom, months.earliest), to: monthsBefore(countBackFrom, months.latest) },
    ]),
  );
}

type ByItself = Exclude<Exclusion['kind'], 'by-hand' | 'duplicate'>;

function excludeByItself({ caseType, facts }: CaseloadCase, days: ReturnType<typeof daysOf>): ByItself | null {
  const between = days.get(caseType);
  if (between === undefined) return 'case-type';
  if (between === null) return null;
  const date = facts[DISPOSAL_DATE];
  if (date === undefined) return 'no-date';
  if (date < between.from) return 'before-window';
  return date > between.to ? 'after-window' : null;
}

/** The one to keep of each reference: the earliest disposal, and of two on one day the first by its content. */
function findEarliest(eligible: readonly CaseloadCase[]): ReadonlyMap<string, CaseloadCase> {
  const earliest = new Map<string, CaseloadCase>();
  const rank = (one: CaseloadCase): string => `${one.facts[DISPOSAL_DATE] ?? '9999'} ${contentKey(one)}`;
  for (const one of eligible) {
    if (one.reference === null) continue;
    const known = earliest.get(one.reference);
    if (!known || rank(one) < rank(known)) earliest.set(one.reference, one);
  }
  return earliest;
}

/**
 * S2: which cases of a list are eligible, in the list's order, and why the others are not. Of those with one reference
 * the earliest that is eligible otherwise stays. `byHand` gives reasons by pseudonym.
 */
export function judgeEligibility(
  cases: readonly CaseloadCase[],
  eligibility: Eligibility,
  byHand: ReadonlyMap<string, string>,
): readonly JudgedCase[] {
  const days = daysOf(eligibility);
  const first = cases.map((one): JudgedCase => {
    const reason = byHand.get(one.pseudonym);
    if (reason !== undefined) return { case: one, exclusion: { kind: 'by-hand', reason } };
    const kind = excludeByItself(one, days);
    return { case: one, exclusion: kind && { kind } };
  });
  const earliest = findEarliest(first.flatMap((judged) => (judged.exclusion ? [] : [judged.case])));
  return first.map((judged) => {
    const kept = judged.case.reference === null ? undefined : earliest.get(judged.case.reference);
    if (judged.exclusion || !kept || kept === judged.case) return judged;
    return { case: judged.case, exclusion: { kind: 'duplicate', of: kept.pseudonym } };
  });
}
