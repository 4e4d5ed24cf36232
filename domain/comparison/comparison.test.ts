import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPublished, recomputed } from '../../samples/test-published.ts';
import { released, resultsOf, SEED } from '../scoring/test-builders.ts';
import { compareResults } from './compare.ts';
import { differenceInterval } from './difference.ts';

describe('the interval of a difference', () => {
  test.each([
    [56, 70, 48, 80, 5.24, 33.39],
    [9, 10, 3, 10, 17.05, 80.9],
    [10, 10, 0, 10, 60.75, 100],
    [5, 56, 0, 29, -3.81, 19.26],
  ])(
    '%i of %i less %i of %i is that of Newcombe 1998, table II, method 10',
    (yes, of, otherYes, otherOf, low, high) => {
      const interval = differenceInterval({ yes, of }, { yes: otherYes, of: otherOf });
      expect(interval?.[0]).toBeCloseTo(low, 2);
      expect(interval?.[1]).toBeCloseTo(high, 2);
    },
  );

  test('holds the difference, is turned round when the two are, and is none without cases', () => {
    const share = fc.integer({ min: 1, max: 400 }).chain((of) => fc.record({ yes: fc.nat(of), of: fc.constant(of) }));
    fc.assert(
      fc.property(share, share, (one, other) => {
        const [low, high] = differenceInterval(one, other) ?? [1, 0];
        const [turnedLow, turnedHigh] = differenceInterval(other, one) ?? [1, 0];
        const difference = (100 * one.yes) / one.of - (100 * other.yes) / other.of;
        expect(low).toBeLessThanOrEqual(difference + 1e-9);
        expect(high).toBeGreaterThanOrEqual(difference - 1e-9);
        expect(turnedLow).toBeCloseTo(-high, 9);
        expect(turnedHigh).toBeCloseTo(-low, 9);
      }),
      { seed: SEED },
    );
    expect(differenceInterval({ yes: 0, of: 0 }, { yes: 1, of: 2 })).toBeNull();
  });
});

describe('two audits of one framework', () => {
  const loaded = released('yos-2018');
  const one = resultsOf(loaded, { '2.1.1': { yes: 10, no: 10 }, '2.1.2': { yes: 3 } });
  const other = resultsOf(loaded, { '2.1.1': { yes: 15, no: 5 } });
  const { breaks, standards } = compareResults(one, other);
  const question = (id: string) => standards.flatMap(({ questions }) => questions).find((found) => found.id === id);

  test('are compared question by question, in points from the first to the second', () => {
    expect(breaks).toBe(false);
    expect(question('2.1.1')).toMatchObject({ points: 25, one: { yes: 10, of: 20 }, other: { yes: 15, of: 20 } });
  });

  test('have no difference where one of them has no percentage', () => {
    expect(question('2.1.2')).toMatchObject({ points: null, interval: null });
  });

  test('have the same standards', () => {
    expect(standards.map(({ kind }) => kind)).toEqual(standards.map(() => 'same'));
  });
});

test('across frameworks standards alone are compared, and one whose number means another standard is told', () => {
  const [gloucestershire, leicestershire] = [
    readPublished('gloucestershire-2020'),
    readPublished('leicestershire-2021'),
  ];
  const { breaks, standards } = compareResults(recomputed(gloucestershire).results, recomputed(leicestershire).results);
  expect(breaks).toBe(true);
  expect(standards.flatMap(({ questions }) => questions)).toEqual([]);
  const kinds = new Map(standards.map(({ id, kind }) => [String(id), kind]));
  expect([kinds.get('2.1'), kinds.get('3.4'), kinds.get('4.1')]).toEqual(['same', 'changed', 'missing']);
});
