import { FieldId } from '../ids.ts';
import { type CaseloadCase, drawKey, managerOf } from '../sampling/caseload-case.ts';
import type { Draw, DrawnStratum } from '../sampling/draw.ts';
import { normaliseSeed, orderByLot } from '../sampling/seed.ts';
import { type LookedAt, tierOf } from './looked-at.ts';

const MANAGER = FieldId.parse('caseManager');
/** A worker's cases make one stratum, of whatever types they are. */
export const ANY_TYPE = 'any';

/** What a round is drawn by. */
export interface RoundDraw {
  readonly month: string;
  readonly casesPerWorker: number;
  readonly reserves: number;
  readonly seed: string;
  readonly lookedAt: LookedAt;
}

/** A worker's cases by turn: those not looked at lately first, and of those chance decides (S4). */
function inTurn(cases: readonly CaseloadCase[], { seed, month, lookedAt }: RoundDraw): readonly CaseloadCase[] {
  const tier = (one: CaseloadCase): number => tierOf(lookedAt.cases.get(drawKey(one)) ?? null, month);
  return orderByLot(cases, seed, drawKey).toSorted((a, b) => tier(a) - tier(b)); // a sort keeps the order of equals
}

function drawOf(worker: string, cases: readonly CaseloadCase[], by: RoundDraw): DrawnStratum {
  const names = inTurn(cases, by).map(({ pseudonym }) => pseudonym);
  return {
    caseType: ANY_TYPE,
    traits: [{ field: MANAGER, values: [worker] }],
    eligible: cases.length,
    sampled: names.slice(0, by.casesPerWorker),
    reserves: names.slice(by.casesPerWorker, by.casesPerWorker + by.reserves),
  };
}

/**
 * Draws a round: so many cases of each worker, or all where there are fewer. Workers stand in the order of their
 * turn: those not looked at lately first, and of those chance decides. A case without a worker is nobody's turn, and
 * is not drawn. The same cases, months and seed give the same draw, whatever order the list is in.
 */
export function drawRound(eligible: readonly CaseloadCase[], given: RoundDraw): Draw {
  const by = { ...given, seed: normaliseSeed(given.seed) };
  const ofWorkers = Map.groupBy(eligible, managerOf);
  const workers = [...ofWorkers.keys()].filter((worker) => worker !== null);
  const tier = (worker: string): number => tierOf(by.lookedAt.workers.get(worker) ?? null, by.month);
  const inLot = orderByLot(workers, by.seed, (worker) => `turn ${worker}`).toSorted((a, b) => tier(a) - tier(b));
  const strata = inLot.map((worker) => drawOf(worker, ofWorkers.get(worker) ?? [], by));
  const size = strata.reduce((sum, { sampled }) => sum + sampled.length, 0);
  const drawn = new Set(strata.flatMap(({ sampled }) => sampled));
  const types = [...Map.groupBy(eligible, ({ caseType }) => caseType)].map(([caseType, cases]) => {
    const planned = cases.filter(({ pseudonym }) => drawn.has(pseudonym)).length;
    return { caseType, eligible: cases.length, wanted: planned, planned };
  });
  types.sort((a, b) => (a.caseType < b.caseType ? -1 : 1));
  return { size, types, strata, overCap: [] };
}
