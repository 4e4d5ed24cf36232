import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sayWait, secondsAfter, secondsLeft } from './delay.ts';

test('three tries are free; then it takes longer and longer, up to five minutes and never more', () => {
  const waits = Array.from({ length: 12 }, (_, count) => secondsAfter(count));
  expect(waits).toEqual([0, 0, 0, 0, 5, 15, 30, 60, 120, 300, 300, 300]);
  expect(secondsAfter(1e9)).toBe(300);
});

test('what is left to wait goes down with time, in whole seconds', () => {
  const failures = { count: 6, lastAt: '2026-11-24T10:00:00.000Z' };
  const left = (at: string): number => secondsLeft(failures, new Date(at));
  expect(left('2026-11-24T10:00:00.000Z')).toBe(30);
  expect(left('2026-11-24T10:00:10.400Z')).toBe(20);
  expect(left('2026-11-24T10:00:30.000Z')).toBe(0);
  expect(secondsLeft(null, new Date())).toBe(0);
});

test('property: whatever the clock says, nobody waits longer than the longest wait', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.date({ noInvalidDate: true }), fc.date({ noInvalidDate: true }), (count, last, now) => {
      const left = secondsLeft({ count, lastAt: last.toISOString() }, now);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left).toBeLessThanOrEqual(secondsAfter(count));
    }),
    { seed: 20261124 },
  );
});

test.each([
  [1, '1 second'],
  [30, '30 seconds'],
  [60, '1 minute'],
  [61, '2 minutes'],
  [300, '5 minutes'],
])('%i seconds are %s', (seconds, words) => expect(sayWait(seconds)).toBe(words));
