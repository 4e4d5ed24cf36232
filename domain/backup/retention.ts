import type { NamedSnapshot } from './snapshot-name.ts';

/** How many periods of each length keep their newest snapshot, and how many that somebody asked for are kept beside. */
export const KEPT = { hourly: 24, daily: 30, monthly: 12, asked: 10 } as const;

/** As many first characters of an ISO-8601 time as name its hour, day, or month (UTC). */
const PERIODS = [
  { length: '2026-11-24T15'.length, count: KEPT.hourly },
  { length: '2026-11-24'.length, count: KEPT.daily },
  { length: '2026-11'.length, count: KEPT.monthly },
] as const;

type Kept = Pick<NamedSnapshot, 'id' | 'at' | 'reason' | 'lineage'>;

const newestFirst = (a: Kept, b: Kept): number => b.at.localeCompare(a.at) || b.id.localeCompare(a.id);

function keepOfOne<S extends Kept>(snapshots: readonly S[]): readonly S[] {
  const sorted = snapshots.toSorted(newestFirst);
  const asked = sorted.filter(({ reason }) => reason === 'asked').slice(0, KEPT.asked);
  const kept = new Set<S>([...sorted.filter(({ reason }) => reason === 'migration'), ...asked]);
  for (const { length, count } of PERIODS) {
    const newest = new Map<string, S>();
    for (const snapshot of sorted) {
      const period = snapshot.at.slice(0, length);
      if (!newest.has(period)) newest.set(period, snapshot);
    }
    for (const snapshot of [...newest.values()].slice(0, count)) kept.add(snapshot);
  }
  return sorted.filter((snapshot) => kept.has(snapshot));
}

/**
 * Which snapshots are kept, newest first: of each workbook, the newest of each of the last 24 hours, 30 days and 12
 * months *that have any*; beside these the last ten that somebody asked for, which the next automatic one must not
 * push out, and every one made before a change of the file's format. Periods without a snapshot do not
 * count and the time now plays no part, so that neither a holiday nor a clock set wrongly thins what is there.
 */
export function keepSnapshots<S extends Kept>(snapshots: readonly S[]): readonly S[] {
  const byWorkbook = [...Map.groupBy(snapshots, ({ lineage }) => lineage).values()];
  return byWorkbook.flatMap(keepOfOne).toSorted(newestFirst);
}
