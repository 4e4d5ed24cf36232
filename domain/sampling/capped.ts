import type { CaseloadCase } from './caseload-case.ts';
import { managerOf } from './caseload-case.ts';

/** What is wanted of a stratum: so many of its cases, those that stand first before the others. */
export interface Wanted {
  readonly cases: readonly CaseloadCase[];
  readonly count: number;
}

/** What was taken of each stratum, in the order of the strata; and who has more cases in the sample than the cap. */
export interface Taken {
  readonly strata: readonly (readonly CaseloadCase[])[];
  readonly overCap: readonly { readonly manager: string; readonly cases: number }[];
}

/** Who is taken so far. A case without a manager counts against nobody. */
interface Choice {
  readonly wanted: readonly Wanted[];
  readonly cap: number;
  readonly taken: readonly Set<CaseloadCase>[];
  readonly load: Map<string, number>;
}

/** One step of a way: stratum `at` takes `takes`, in place of `leaves`, which was taken of the stratum `from`. */
interface Step {
  readonly at: number;
  readonly takes: CaseloadCase;
  readonly leaves: CaseloadCase;
}

function addLoad({ load }: Choice, one: CaseloadCase, by: 1 | -1): void {
  const manager = managerOf(one);
  if (manager !== null) load.set(manager, (load.get(manager) ?? 0) + by);
}

function take(choice: Choice, at: number, one: CaseloadCase): void {
  choice.taken[at]?.add(one);
  addLoad(choice, one, 1);
}

function leave(choice: Choice, at: number, one: CaseloadCase): void {
  choice.taken[at]?.delete(one);
  addLoad(choice, one, -1);
}

const loadOf = ({ load }: Choice, one: CaseloadCase): number => load.get(managerOf(one) ?? '') ?? 0;
const hasRoom = (choice: Choice, one: CaseloadCase): boolean =>
  managerOf(one) === null || loadOf(choice, one) < choice.cap;
const missing = ({ wanted, taken }: Choice, at: number): number => (wanted[at]?.count ?? 0) - (taken[at]?.size ?? 0);

function takeInOrder(choice: Choice, at: number): void {
  for (const one of choice.wanted[at]?.cases ?? []) {
    if (missing(choice, at) === 0) return;
    if (hasRoom(choice, one)) take(choice, at, one);
  }
}

const untaken = ({ wanted, taken }: Choice, at: number): readonly CaseloadCase[] =>
  (wanted[at]?.cases ?? []).filter((one) => !taken[at]?.has(one));

/** For each manager, one case of theirs taken in each stratum: the last, which stands furthest behind. */
function takenByManager({ taken }: Choice): ReadonlyMap<string, readonly (readonly [number, CaseloadCase])[]> {
  const all = taken.flatMap((some, at) => [...some].map((one) => [at, one] as const));
  return Map.groupBy(all, ([, one]) => managerOf(one) ?? '');
}

/** Walks a way back to where it began, each stratum taking the case that the next one made room for. */
function follow(choice: Choice, last: number, free: CaseloadCase, ways: ReadonlyMap<number, Step>): void {
  let [at, one] = [last, free];
  for (let step = ways.get(at); step; step = ways.get(at)) {
    leave(choice, at, step.leaves);
    take(choice, at, one);
    [at, one] = [step.at, step.takes];
  }
  take(choice, at, one);
}

/**
 * Finds one more case for a stratum whose managers are all at the cap, by letting other strata change theirs for cases
 * of managers who have room: a breadth-first search for an augmenting path. False where there is no such way.
 */
function takeByExchange(choice: Choice, start: number): boolean {
  const theirs = takenByManager(choice);
  const ways = new Map<number, Step>();
  const queue = [start];
  const seen = new Set(queue);
  for (const at of queue) {
    const rest = untaken(choice, at);
    const free = rest.find((one) => hasRoom(choice, one));
    if (free) {
      follow(choice, at, free, ways);
      return true;
    }
    for (const takes of rest) {
      for (const [next, leaves] of theirs.get(managerOf(takes) ?? '') ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        ways.set(next, { at, takes, leaves });
        queue.push(next);
      }
    }
  }
  return false;
}

/** What the cap leaves open goes to those who have the fewest cases in the sample, then to those that stand first. */
function takeOverCap(choice: Choice, at: number): void {
  while (missing(choice, at) > 0) {
    const rest = untaken(choice, at);
    const lowest = rest.reduce((least, one) => Math.min(least, loadOf(choice, one)), Number.POSITIVE_INFINITY);
    const next = rest.find((one) => loadOf(choice, one) === lowest);
    if (!next) return;
    take(choice, at, next);
  }
}

/**
 * S3: takes what is wanted of each stratum, with at most `cap` cases of one manager where that is possible at all, and
 * no fewer cases for it: the number wanted goes before the cap, and who is over it is told. Null for no cap.
 */
export function takeCapped(wanted: readonly Wanted[], cap: number | null): Taken {
  const limit = cap ?? Number.POSITIVE_INFINITY;
  const choice: Choice = { wanted, cap: limit, taken: wanted.map(() => new Set()), load: new Map() };
  const places = wanted.map((_, at) => at);
  for (const at of places) takeInOrder(choice, at);
  for (const at of places) while (missing(choice, at) > 0 && takeByExchange(choice, at));
  for (const at of places) takeOverCap(choice, at);
  const overCap = [...choice.load].filter(([, cases]) => cases > limit).map(([manager, cases]) => ({ manager, cases }));
  return {
    strata: wanted.map(({ cases }, at) => cases.filter((one) => choice.taken[at]?.has(one))),
    overCap: overCap.sort((a, b) => b.cases - a.cases || (a.manager < b.manager ? -1 : 1)),
  };
}
