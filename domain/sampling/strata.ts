import type { FieldId } from '../ids.ts';
import type { CaseloadCase } from './caseload-case.ts';

/** What the cases of a stratum have in common: for a field, one value, or several that were put together. */
export interface Trait {
  readonly field: FieldId;
  /** Empty text where nothing is recorded. */
  readonly values: readonly string[];
}

/** S3: cases of one case type that are drawn from together. */
export interface Stratum {
  readonly caseType: string;
  readonly traits: readonly Trait[];
  readonly cases: readonly CaseloadCase[];
}

interface Part {
  readonly values: readonly string[];
  readonly cases: readonly CaseloadCase[];
}

const join = (parts: readonly Part[]): Part => ({
  values: parts.flatMap(({ values }) => values).sort(),
  cases: parts.flatMap(({ cases }) => cases),
});

const bySize = (a: Part, b: Part): number =>
  a.cases.length - b.cases.length || ((a.values[0] ?? '') < (b.values[0] ?? '') ? -1 : 1);

/**
 * Puts parts together that are smaller than `smallest`; if they are too small even so, with the smallest of the others.
 * So every part is large enough, or there is one part.
 */
function pool(parts: readonly Part[], smallest: number): readonly Part[] {
  const small = parts.filter(({ cases }) => cases.length < smallest);
  const large = parts.filter(({ cases }) => cases.length >= smallest).sort(bySize);
  if (small.length === 0) return parts;
  const pooled = join(small);
  const [next, ...others] = large;
  if (next === undefined || pooled.cases.length >= smallest) return [...large, pooled];
  return [...others, join([next, pooled])];
}

function partsOf(cases: readonly CaseloadCase[], field: FieldId): readonly Part[] {
  const byValue = Map.groupBy(cases, ({ facts }) => facts[field] ?? '');
  return [...byValue].map(([value, some]) => ({ values: [value], cases: some }));
}

function divide(stratum: Stratum, fields: readonly FieldId[], smallest: number): readonly Stratum[] {
  const [field, ...later] = fields;
  if (field === undefined) return [stratum];
  const parts = pool(partsOf(stratum.cases, field), smallest);
  return parts.flatMap(({ values, cases }) => {
    const traits = parts.length > 1 ? [...stratum.traits, { field, values }] : stratum.traits;
    return divide({ ...stratum, traits, cases }, later, smallest);
  });
}

/** The name of a stratum that no other has, the same for every order of cases. */
export function stratumKey({ caseType, traits }: Pick<Stratum, 'caseType' | 'traits'>): string {
  return JSON.stringify([caseType, traits.map(({ field, values }) => [field, values])]);
}

/**
 * S3: parts the cases of one case type by each field in turn. A part with fewer than `smallest` cases is put together
 * with the others like it, so that every stratum can have a case of its own; 1 keeps every part. In the order of keys.
 */
export function divideIntoStrata(
  caseType: string,
  cases: readonly CaseloadCase[],
  fields: readonly FieldId[],
  smallest: number,
): readonly Stratum[] {
  const strata = divide({ caseType, traits: [], cases }, fields, smallest);
  const keyed = strata.map((stratum) => ({ stratum, key: stratumKey(stratum) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ stratum }) => stratum);
}
