import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KEPT, keepSnapshots } from './retention.ts';
import { type NamedSnapshot, nameSnapshot, type Reason, readSnapshotName } from './snapshot-name.ts';

const SEED = 20261124;
const [LINEAGE, OTHER] = ['0a1b2c3d4e5f', '111111111111'] as const;

function snapshotAt(at: string, reason: Reason = 'hourly', lineage: string = LINEAGE): NamedSnapshot {
  const named = readSnapshotName(nameSnapshot(new Date(at), reason, lineage));
  if (!named) throw new Error('expected a name that reads back');
  return named;
}

const momentsOf = (snapshots: readonly NamedSnapshot[]): readonly string[] => snapshots.map(({ at }) => at);

/** Moments of two years, close together and far apart. */
const moment = fc
  .integer({ min: 0, max: 2 * 365 * 24 * 60 })
  .map((minutes) => new Date(Date.UTC(2025, 0, 1) + minutes * 60_000).toISOString());
const reason = fc.constantFrom<Reason>('close', 'hourly', 'passphrase', 'asked');
const many = fc.uniqueArray(
  fc.tuple(moment, reason, fc.constantFrom(LINEAGE, OTHER)).map(([at, why, lineage]) => snapshotAt(at, why, lineage)),
  { maxLength: 200, selector: ({ id }) => id },
);
const run = (property: (snapshots: readonly NamedSnapshot[]) => void): void =>
  fc.assert(fc.property(many, property), { seed: SEED, numRuns: 200 });

describe('which snapshots are kept', () => {
  test('the newest of each hour, and not those before it in the hour', () => {
    const all = ['2026-11-24T09:05:00Z', '2026-11-24T09:55:00Z', '2026-11-24T10:05:00Z'].map((at) => snapshotAt(at));
    expect(momentsOf(keepSnapshots(all))).toEqual(['2026-11-24T10:05:00.000Z', '2026-11-24T09:55:00.000Z']);
  });

  test('of a month of eight hours a day: 24 hours, the days before them, nothing else', () => {
    const all = Array.from({ length: 30 * 8 }, (_, at) => {
      const [day, hour] = [1 + Math.floor(at / 8), 9 + (at % 8)];
      return snapshotAt(new Date(Date.UTC(2026, 10, day, hour)).toISOString());
    });
    const kept = keepSnapshots(all);
    // 24 hours are the last three days; the 27 days before them keep one each, and the month's newest is among them.
    expect(kept).toHaveLength(24 + 27);
    expect(momentsOf(kept).at(-1)).toBe('2026-11-01T16:00:00.000Z');
  });

  test('of each month of three years the newest, for twelve months', () => {
    const all = Array.from({ length: 36 }, (_, at) => snapshotAt(new Date(Date.UTC(2024, at, 15)).toISOString()));
    // Thirty days with a snapshot reach back thirty months, for each month has one.
    expect(keepSnapshots(all)).toHaveLength(KEPT.daily);
  });

  test('a backup that was asked for is not pushed out by an automatic one of the same hour', () => {
    const asked = snapshotAt('2026-11-24T09:05:00Z', 'asked');
    const closed = snapshotAt('2026-11-24T09:55:00Z', 'close');
    expect(keepSnapshots([asked, closed])).toEqual([closed, asked]);
  });

  test('every one made before a change of the file’s format', () => {
    const before = [1, 2, 3].map((minute) => snapshotAt(`2020-01-07T09:0${minute}:00Z`, 'migration'));
    const later = Array.from({ length: 100 }, (_, at) => snapshotAt(new Date(Date.UTC(2026, 0, at, 9)).toISOString()));
    expect(keepSnapshots([...before, ...later])).toEqual(expect.arrayContaining(before));
  });

  test('a snapshot of the year 2099, made while the clock was wrong, pushes nothing out', () => {
    const all = Array.from({ length: 20 }, (_, at) => snapshotAt(new Date(Date.UTC(2026, 10, 24, at)).toISOString()));
    expect(keepSnapshots([...all, snapshotAt('2099-01-01T00:00:00Z')])).toEqual(expect.arrayContaining(all));
  });

  test('property: some of those there are, and no more than the four numbers allow', () =>
    run((all) => {
      const kept = keepSnapshots(all);
      expect(all).toEqual(expect.arrayContaining([...kept]));
      const most = KEPT.hourly + KEPT.daily + KEPT.monthly + KEPT.asked;
      for (const lineage of [LINEAGE, OTHER])
        expect(kept.filter((one) => one.lineage === lineage).length).toBeLessThanOrEqual(most);
    }));

  test('property: the newest of each workbook, always', () =>
    run((all) => {
      const kept = new Set(keepSnapshots(all).map(({ id }) => id));
      for (const lineage of [LINEAGE, OTHER]) {
        const own = all.filter((one) => one.lineage === lineage).toSorted((a, b) => a.at.localeCompare(b.at));
        const newest = own.at(-1)?.at;
        expect(own.filter(({ at, id }) => at === newest && kept.has(id)).length > 0 || own.length === 0).toBe(true);
      }
    }));

  test('property: thinning twice thins no more, and one workbook does not thin another', () =>
    run((all) => {
      const kept = keepSnapshots(all);
      expect(keepSnapshots(kept)).toEqual(kept);
      const own = all.filter(({ lineage }) => lineage === LINEAGE);
      expect(keepSnapshots(own)).toEqual(kept.filter(({ lineage }) => lineage === LINEAGE));
    }));
});

describe('the name of a snapshot', () => {
  test('reads back', () => {
    fc.assert(
      fc.property(moment, reason, (at, why) => {
        expect(snapshotAt(at, why)).toMatchObject({ at, reason: why, lineage: LINEAGE });
      }),
      { seed: SEED },
    );
  });

  test.each([
    '',
    'Eastshire',
    '2026-11-24 15-02-12-345Z often 0a1b2c3d4e5f',
    '2026-13-45 99-99-99-999Z close 0a1b2c3d4e5f',
  ])('%j is none', (name) => expect(readSnapshotName(name)).toBeNull());
});
