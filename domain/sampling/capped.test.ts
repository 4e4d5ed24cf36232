import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeCapped } from './capped.ts';
import type { CaseloadCase } from './caseload-case.ts';
import { managerOf } from './caseload-case.ts';
import { listedCase } from './test-builders.ts';

/** Cases by their managers, in order: 'ABA' are three. A dot has none. */
function stratum(managers: string, count: number, from = 1) {
  const cases = [...managers].map((manager, at) =>
    listedCase(from + at, manager === '.' ? {} : { caseManager: manager }),
  );
  return { cases, count };
}

const managersOf = (cases: readonly CaseloadCase[]): string => cases.map((one) => managerOf(one) ?? '.').join('');

describe('S3: at most so many cases of one case manager', () => {
  test('the next in order comes in the place of one too many', () => {
    const { strata, overCap } = takeCapped([stratum('AAABC', 3)], 2);
    expect([strata.map(managersOf), overCap]).toEqual([['AAB'], []]);
  });

  test('without a cap the first are taken', () => {
    expect(takeCapped([stratum('AAABC', 3)], null).strata.map(managersOf)).toEqual(['AAA']);
  });

  test('cases without a manager count against nobody', () => {
    expect(takeCapped([stratum('....', 4)], 1)).toMatchObject({ overCap: [] });
  });

  // The first stratum takes A first, and the second has A alone: the first must change to B.
  test('one stratum changes its choice where another could not be filled otherwise', () => {
    const { strata, overCap } = takeCapped([stratum('AB', 1), stratum('A', 1, 11)], 1);
    expect([strata.map(managersOf), overCap]).toEqual([['B', 'A'], []]);
  });

  // A chain: the third needs A, the first gives A for B, for which the second gives B for C.
  test('so does a chain of strata', () => {
    const { strata, overCap } = takeCapped([stratum('AB', 1), stratum('BC', 1, 11), stratum('A', 1, 21)], 1);
    expect([strata.map(managersOf), overCap]).toEqual([['B', 'C', 'A'], []]);
  });

  test('where it is not possible the number goes before the cap, the excess is spread, and who is over it is told', () => {
    const { strata, overCap } = takeCapped([stratum('AAAABB', 5)], 2);
    expect(strata.map((some) => some.length)).toEqual([5]);
    expect(overCap).toEqual([{ manager: 'A', cases: 3 }]);
  });

  const worlds = fc.array(
    fc.record({
      managers: fc.string({ unit: fc.constantFrom('A', 'B', 'C', 'D', '.'), minLength: 1, maxLength: 8 }),
      count: fc.nat(8),
    }),
    { minLength: 1, maxLength: 5 },
  );

  /** The most places that can be filled within the cap, by trying every choice: for small worlds only. */
  function mostWithin(wanted: readonly { cases: readonly CaseloadCase[]; count: number }[], cap: number): number {
    const best = new Map<string, number>();
    const fill = (at: number, load: ReadonlyMap<string, number>): number => {
      const here = wanted[at];
      if (!here) return 0;
      const key = `${at} ${[...load].sort().join(' ')}`;
      const known = best.get(key);
      if (known !== undefined) return known;
      const byManager = Map.groupBy(here.cases, (one) => managerOf(one) ?? '.');
      let most = 0;
      const choose = (
        managers: readonly string[],
        left: number,
        taken: number,
        now: ReadonlyMap<string, number>,
      ): void => {
        const [manager, ...rest] = managers;
        if (manager === undefined || left === 0) {
          most = Math.max(most, taken + fill(at + 1, now));
          return;
        }
        const room = manager === '.' ? left : cap - (now.get(manager) ?? 0);
        const limit = Math.min(left, room, byManager.get(manager)?.length ?? 0);
        for (let count = 0; count <= limit; count++) {
          const next = manager === '.' ? now : new Map(now).set(manager, (now.get(manager) ?? 0) + count);
          choose(rest, left - count, taken + count, next);
        }
      };
      choose([...byManager.keys()], here.count, 0, load);
      best.set(key, most);
      return most;
    };
    return fill(0, new Map());
  }

  test('the cap is held in as many places as can be, against trying every choice', () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: 1, max: 3 }), (made, cap) => {
        const wanted = made.map(({ managers, count }, at) =>
          stratum(managers, Math.min(count, managers.length), 100 * at),
        );
        const { strata, overCap } = takeCapped(wanted, cap);
        expect(strata.map((some) => some.length)).toEqual(wanted.map(({ count }) => count));
        const excess = overCap.reduce((sum, { cases }) => sum + cases - cap, 0);
        const all = wanted.reduce((sum, { count }) => sum + count, 0);
        expect(excess).toBe(all - mostWithin(wanted, cap));
      }),
      { seed: 20_261_124, numRuns: 400 },
    );
  });
});
