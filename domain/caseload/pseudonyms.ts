import { type CaseloadCase, contentKey } from '../sampling/caseload-case.ts';
import { orderByLot } from '../sampling/seed.ts';

/** A case of a list before it has a pseudonym. */
export type Unnamed = Omit<CaseloadCase, 'pseudonym'>;

// So that a number says nothing of the order of the list, which may be that of names.
const SEED = 'PSEUDONYMS';
const FEWEST_DIGITS = 3;

const numberOf = (pseudonym: string): number => Number(/^C(\d+)$/.exec(pseudonym)?.[1] ?? 0);

/** What a case is numbered by: its reference, or its content where it has none or another case has the same. */
function makeKey(cases: readonly Unnamed[]): (one: Unnamed) => string {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { reference } of cases) {
    if (reference !== null && seen.has(reference)) twice.add(reference);
    else if (reference !== null) seen.add(reference);
  }
  return (one) => (one.reference === null || twice.has(one.reference) ? contentKey(one) : `#${one.reference}`);
}

/** The pseudonym that a case had in an earlier list. */
function recall({ reference }: Unnamed, content: () => string, known: ReadonlyMap<string, string>): string | undefined {
  return known.size === 0 || reference === null ? undefined : (known.get(content()) ?? known.get(reference));
}

/**
 * Gives each case a pseudonym: C001, C002, ... A reference that the audit knows from an earlier list keeps its
 * pseudonym; others are numbered on by lot, whatever the order of rows. `taken` are references of cases that are there
 * already. Gives pseudonyms in the order of the cases.
 */
export function givePseudonyms(
  cases: readonly Unnamed[],
  known: ReadonlyMap<string, string>,
  taken: Iterable<string>,
): readonly string[] {
  const given = new Map<Unnamed, string>();
  const used = new Set<string>();
  for (const one of cases) {
    const kept = recall(one, () => contentKey(one), known);
    if (kept === undefined || used.has(kept)) continue;
    given.set(one, kept);
    used.add(kept);
  }
  let last = [...taken, ...known.values()].reduce((most, pseudonym) => Math.max(most, numberOf(pseudonym)), 0);
  const rest = cases.filter((one) => !given.has(one));
  const digits = Math.max(FEWEST_DIGITS, String(last + rest.length).length);
  for (const one of orderByLot(rest, SEED, makeKey(cases))) given.set(one, `C${String(++last).padStart(digits, '0')}`);
  return cases.map((one) => given.get(one) ?? '');
}
