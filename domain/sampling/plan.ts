import type { CaseloadCase } from './caseload-case.ts';
import { allocate } from './largest-remainder.ts';
import { drawLot } from './seed.ts';
import type { SampleSettings } from './settings.ts';
import { sampleSize } from './size.ts';
import { divideIntoStrata, type Stratum, stratumKey } from './strata.ts';

/** How many cases of one case type. */
export interface PlannedType {
  readonly caseType: string;
  readonly eligible: number;
  /** What size and split ask for; more than `planned` where so many do not exist. */
  readonly wanted: number;
  readonly planned: number;
}

/** How many cases of one stratum. */
export interface PlannedStratum {
  readonly stratum: Stratum;
  readonly planned: number;
}

/** What a draw will take, before chance has any say but for equal remainders. */
export interface Plan {
  readonly size: number;
  readonly types: readonly PlannedType[];
  readonly strata: readonly PlannedStratum[];
}

type Eligible = ReadonlyMap<string, readonly CaseloadCase[]>;

/** S1, S2: the number wanted of each case type, before what exists is looked at. */
function wantedOf(
  types: readonly string[],
  eligible: Eligible,
  { size, split, seed }: SampleSettings,
): readonly number[] {
  const counts = types.map((type) => eligible.get(type)?.length ?? 0);
  if (size.by === 'each-type') return counts.map((count) => sampleSize(count, size));
  const all = counts.reduce((sum, count) => sum + count, 0);
  const total = size.by === 'number' ? size.cases : sampleSize(all, size);
  const weights = split.by === 'eligible' ? counts : types.map((type) => split.shares[type] ?? 0);
  const unbounded = weights.map((weight, at) => ({
    weight,
    most: Number.POSITIVE_INFINITY,
    lot: drawLot(seed, `type ${types[at]}`).first,
  }));
  return allocate(total, unbounded);
}

/** What a case type lacks goes to the others in the same proportion: never above what exists, and the total is kept. */
function plannedOf(wanted: readonly number[], counts: readonly number[]): readonly number[] {
  const total = wanted.reduce((sum, one) => sum + one, 0);
  const planned = allocate(
    total,
    wanted.map((weight, at) => ({ weight, most: counts[at] ?? 0, lot: at })),
  );
  const left = total - planned.reduce((sum, one) => sum + one, 0);
  const room = counts.map((count, at) => count - (planned[at] ?? 0));
  const more = allocate(
    left,
    room.map((most, at) => ({ weight: most, most, lot: at })),
  );
  return planned.map((one, at) => one + (more[at] ?? 0));
}

/** S3: the strata of one case type, each with its number by the largest remainder. */
function planStrata(type: PlannedType, cases: readonly CaseloadCase[], settings: SampleSettings): PlannedStratum[] {
  const { strata: fields, smallStrata, seed } = settings;
  const smallest = smallStrata === 'pool' && type.planned > 0 ? Math.ceil(type.eligible / type.planned) : 1;
  const strata = divideIntoStrata(type.caseType, cases, fields, smallest);
  const counts = allocate(
    type.planned,
    strata.map((stratum) => ({
      weight: stratum.cases.length,
      most: stratum.cases.length,
      lot: drawLot(seed, `stratum ${stratumKey(stratum)}`).first,
    })),
  );
  return strata.map((stratum, at) => ({ stratum, planned: counts[at] ?? 0 }));
}

/** S1 to S3: how many cases to draw, by case type and by stratum. The seed decides between equal remainders. */
export function planSample(cases: readonly CaseloadCase[], settings: SampleSettings): Plan {
  const eligible: Eligible = Map.groupBy(cases, ({ caseType }) => caseType);
  const names = Object.keys(settings.eligibility.windows).sort();
  const counts = names.map((name) => eligible.get(name)?.length ?? 0);
  const wanted = wantedOf(names, eligible, settings);
  const planned = plannedOf(wanted, counts);
  const types = names.map((caseType, at) => ({
    caseType,
    eligible: counts[at] ?? 0,
    wanted: wanted[at] ?? 0,
    planned: planned[at] ?? 0,
  }));
  return {
    size: planned.reduce((sum, one) => sum + one, 0),
    types,
    strata: types.flatMap((type) => planStrata(type, eligible.get(type.caseType) ?? [], settings)),
  };
}
