import { expect, test } from 'vitest';
import { type CaseAction, compareActions, sayAction } from './action.ts';

const action = (due: string, state: CaseAction['state'] = { state: 'open' }): CaseAction => ({
  text: 'Call the school',
  owner: 'CM01',
  due,
  state,
});

test.each([
  [action('2026-12-02'), 'Open'],
  [action('2026-12-01'), 'Open, due today'],
  [action('2026-11-30'), 'Overdue by 1 day'],
  [action('2026-11-01'), 'Overdue by 30 days'],
  [action('2026-11-01', { state: 'done', note: null }), 'Done'],
  [action('2026-11-01', { state: 'not-needed', reason: 'Moved away' }), 'No longer needed'],
])('on 1 December an action %j is told as: %s', (one, words) => {
  expect(sayAction(one, '2026-12-01')).toBe(words);
});

test('open actions come up before others, the longest due first', () => {
  const done = action('2026-01-01', { state: 'done', note: null });
  const sorted = [done, action('2026-12-02'), action('2026-11-02')].toSorted(compareActions);
  expect(sorted.map(({ due }) => due)).toEqual(['2026-11-02', '2026-12-02', '2026-01-01']);
});
