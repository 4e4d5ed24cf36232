import { expect, test } from 'vitest';
import { isDue } from './due.ts';

const last = { entries: 10, at: new Date('2026-11-24T10:00:00Z') };

test.each([
  ['an hour later, with changes', 11, '2026-11-24T11:00:00Z', true],
  ['an hour later, without', 10, '2026-11-24T11:00:00Z', false],
  ['59 minutes later, with changes', 11, '2026-11-24T10:59:59Z', false],
  ['with changes, the clock set back', 11, '2026-11-24T09:00:00Z', true],
  ['without changes, the clock set back', 10, '2026-11-24T09:00:00Z', false],
])('%s, an hourly snapshot is due: %s entries at %s', (_, entries, at, due) => {
  expect(isDue(last, { entries, at: new Date(at) })).toBe(due);
});
