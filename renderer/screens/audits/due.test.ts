import { expect, test } from 'vitest';
import { isDue, today } from './due.ts';

test.each([
  [null, false],
  ['2026-11-25', false],
  ['2026-11-24', false],
  ['2026-11-23', true],
])('an audit to be kept until %s is due on 24 November 2026: %s', (retainUntil, due) => {
  expect(isDue({ retainUntil }, '2026-11-24')).toBe(due);
});

test('a day is that of the place where one is', () => {
  expect(today(new Date(2026, 2, 3, 23, 59))).toBe('2026-03-03');
});
