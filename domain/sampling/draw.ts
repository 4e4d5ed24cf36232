import { takeCapped } from './capped.ts';
import { type CaseloadCase, drawKey } from './caseload-case.ts';
import { type PlannedStratum, type PlannedType, planSample } from './plan.ts';
import { drawRatio, normaliseSeed, orderByLot } from './seed.ts';
import type { SampleSettings } from './settings.ts';
import { stratumKey, type Trait } from './strata.ts';

/** What was drawn of one stratum, by pseudonym. */
export interface DrawnStratum {
  readonly caseType: string;
  readonly traits: readonly Trait[];
  readonly eligible: number;
  readonly sampled: readonly string[];
  /** Who comes next when a case has to be replaced, in order. */
  readonly reserves: readonly string[];
}

/** A sample, with everything that its ledger needs. The same cases, settings and seed give the same, byte for byte. */
export interface Draw {
  readonly size: number;
  readonly types: readonly PlannedType[];
  readonly strata: readonly DrawnStratum[];
  /** S3: who has more cases in the sample than the cap, because so many cases are not to be had otherwise. */
  readonly overCap: readonly { readonly manager: string; readonly cases: number }[];
}

/** The fields by which a stratum's cases still differ, as one text: neighbours in this order are alike. */
function likeness({ facts }: CaseloadCase, fields: SampleSettings['strata']): string {
  return JSON.stringify(fields.map((field) => facts[field] ?? ''));
}

/**
 * The cases of a stratum in the order in which they are taken. First a systematic pick: the cases stand in a row with
 * like beside like, chance within, and every k-th is picked from a random start, so that each has the same chance and
 * what was pooled is spread; then all others by lot.
 */
function orderToTake({ stratum, planned }: PlannedStratum, settings: SampleSettings): readonly CaseloadCase[] {
  const byLot = orderByLot(stratum.cases, settings.seed, drawKey);
  const inRow = byLot
    .map((one) => ({ one, like: likeness(one, settings.strata) }))
    .sort((a, b) => (a.like < b.like ? -1 : Number(a.like > b.like)));
  const start = drawRatio(settings.seed, `start ${stratumKey(stratum)}`);
  const places = Array.from({ length: planned }, (_, at) => Math.floor(((at + start) * inRow.length) / planned));
  const picked = new Set(places.flatMap((place) => inRow[place]?.one ?? []));
  return [...byLot.filter((one) => picked.has(one)), ...byLot.filter((one) => !picked.has(one))];
}

/** S4: draws a sample of the eligible cases. */
export function drawSample(eligible: readonly CaseloadCase[], given: SampleSettings): Draw {
  const settings = { ...given, seed: normaliseSeed(given.seed) };
  const plan = planSample(eligible, settings);
  const inLot = orderByLot(plan.strata, settings.seed, ({ stratum }) => `turn ${stratumKey(stratum)}`);
  const wanted = inLot.map((planned) => ({ cases: orderToTake(planned, settings), count: planned.planned }));
  const taken = takeCapped(wanted, settings.mostPerManager);
  const strata = inLot.map(({ stratum }, at): DrawnStratum => {
    const sampled = taken.strata[at] ?? [];
    const chosen = new Set(sampled);
    const rest = (wanted[at]?.cases ?? []).filter((one) => !chosen.has(one));
    return {
      caseType: stratum.caseType,
      traits: stratum.traits,
      eligible: stratum.cases.length,
      sampled: sampled.map(({ pseudonym }) => pseudonym),
      reserves: rest.slice(0, settings.reserves).map(({ pseudonym }) => pseudonym),
    };
  });
  strata.sort((a, b) => (stratumKey(a) < stratumKey(b) ? -1 : 1));
  return { size: plan.size, types: plan.types, strata, overCap: taken.overCap };
}
