import { expect, test } from 'vitest';
import { isLockDue, millisecondsSince } from './idle.ts';

const MINUTE = 60_000;
const then = { wall: 1_000_000, steady: 50_000 };

test.each([
  ['nothing special', 5 * MINUTE, 5 * MINUTE, 5 * MINUTE],
  ['the machine slept for an hour', 65 * MINUTE, 5 * MINUTE, 65 * MINUTE],
  ['the clock was set back by an hour', -55 * MINUTE, 5 * MINUTE, 5 * MINUTE],
  ['the clock was set forward by an hour', 65 * MINUTE, 5 * MINUTE, 65 * MINUTE],
  ['the clock was set back and the machine slept', -MINUTE, 0, 0],
])('the clock that says more counts: %s', (_, wall, steady, expected) => {
  expect(millisecondsSince(then, { wall: then.wall + wall, steady: then.steady + steady })).toBe(expected);
});

test('a workbook is locked once the minutes are over, and not before', () => {
  expect(isLockDue(10 * MINUTE - 1, 10)).toBe(false);
  expect(isLockDue(10 * MINUTE, 10)).toBe(true);
});
