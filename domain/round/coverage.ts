import { type CaseloadCase, drawKey, managerOf } from '../sampling/caseload-case.ts';
import { LONG_AGO, type LookedAt } from './looked-at.ts';
import { monthsBetween } from './plan.ts';

/** How far the rounds have come with the cases of one worker. */
export interface WorkerCoverage {
  readonly worker: string;
  /** Cases in the list now. */
  readonly cases: number;
  /** Of those, how many were looked at in the last six months. */
  readonly lookedAt: number;
  /** The month in which a case of theirs was last looked at; null for never. */
  readonly last: string | null;
  /** In words: `Not sampled yet`. */
  readonly words: string;
}

/** How far the rounds have come, as a month sees it. */
export interface Coverage {
  readonly cases: number;
  readonly lookedAt: number;
  /** Cases of which the list names no worker: no round draws them. */
  readonly withoutWorker: number;
  /** By name: an order that says nothing of anybody. */
  readonly workers: readonly WorkerCoverage[];
}

/** When a worker was last sampled, in words. */
export function sayLast(last: string | null, month: string): string {
  if (last === null) return 'Not sampled yet';
  const ago = monthsBetween(last, month);
  if (ago >= LONG_AGO) return `Not sampled for ${ago === LONG_AGO ? 'six' : ago} months`;
  if (ago <= 0) return 'Sampled this month';
  return ago === 1 ? 'Sampled a month ago' : `Sampled ${ago} months ago`;
}

/** How much of a list the rounds before a month, and in it, have looked at. A case that stands in it twice is one. */
export function coverageOf(rows: readonly CaseloadCase[], lookedAt: LookedAt, month: string): Coverage {
  const listed = [...new Map(rows.toReversed().map((one) => [drawKey(one), one])).values()];
  const isLookedAt = (one: CaseloadCase): boolean => {
    const last = lookedAt.cases.get(drawKey(one));
    return last !== undefined && monthsBetween(last, month) < LONG_AGO;
  };
  const byWorker = Map.groupBy(listed, managerOf);
  const workers = [...byWorker].flatMap(([worker, cases]): WorkerCoverage[] => {
    if (worker === null) return [];
    const last = lookedAt.workers.get(worker) ?? null;
    return [
      { worker, cases: cases.length, lookedAt: cases.filter(isLookedAt).length, last, words: sayLast(last, month) },
    ];
  });
  return {
    cases: listed.length,
    lookedAt: listed.filter(isLookedAt).length,
    withoutWorker: byWorker.get(null)?.length ?? 0,
    workers: workers.sort((a, b) => (a.worker < b.worker ? -1 : 1)),
  };
}
