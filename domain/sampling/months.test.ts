import { expect, test } from 'vitest';
import { monthsBefore, yearsBetween } from './months.ts';

test.each([
  ['2026-11-24', 9, '2026-02-24'],
  ['2026-11-24', 6, '2026-05-24'],
  ['2026-01-15', 3, '2025-10-15'],
  ['2026-05-31', 3, '2026-02-28'],
  ['2024-05-31', 3, '2024-02-29'],
  ['2026-11-24', 24, '2024-11-24'],
  ['2026-11-24', 0, '2026-11-24'],
])('S2: %s less %i months is %s', (day, months, before) => {
  expect(monthsBefore(day, months)).toBe(before);
});

test.each([
  ['2010-11-24', '2026-11-23', 15],
  ['2010-11-24', '2026-11-24', 16],
  ['2010-12-01', '2026-01-31', 15],
  ['2008-02-29', '2026-02-28', 17],
])('who was born on %s is on %s %i', (born, on, age) => {
  expect(yearsBetween(born, on)).toBe(age);
});
