import { type CaseloadCase, drawKey, managerOf } from '../sampling/caseload-case.ts';
import { monthsBetween } from './plan.ts';

/** From so many months on, a worker or case is said not to have been sampled lately. */
export const LONG_AGO = 6;
const A_WHILE_AGO = 3;

/** The cases that an earlier round looked at. */
export interface EarlierRound {
  readonly month: string;
  readonly cases: readonly CaseloadCase[];
}

/** In which month each worker and each case was last looked at; those never looked at are not in it. */
export interface LookedAt {
  readonly workers: ReadonlyMap<string, string>;
  /** By `drawKey`. */
  readonly cases: ReadonlyMap<string, string>;
}

/** The months in which workers and cases were last looked at, in rounds given in any order. */
export function lookedAtIn(rounds: readonly EarlierRound[]): LookedAt {
  const workers = new Map<string, string>();
  const cases = new Map<string, string>();
  for (const round of rounds.toSorted((a, b) => (a.month < b.month ? -1 : 1))) {
    for (const one of round.cases) {
      cases.set(drawKey(one), round.month);
      const worker = managerOf(one);
      if (worker !== null) workers.set(worker, round.month);
    }
  }
  return { workers, cases };
}

/**
 * How much something is to be preferred in a draw: the lower, the sooner its turn. Within a tier chance alone decides.
 *
 * | tier | last looked at |
 * |------|----------------|
 * | 0    | never, or six months ago or longer |
 * | 1    | three to five months ago |
 * | 2    | less than three months ago |
 */
export function tierOf(last: string | null, month: string): 0 | 1 | 2 {
  if (last === null) return 0;
  const ago = monthsBetween(last, month);
  if (ago >= LONG_AGO) return 0;
  return ago >= A_WHILE_AGO ? 1 : 2;
}
