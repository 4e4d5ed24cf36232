import { expect, test } from 'vitest';
import { CaseAction, compareActions, isOverdue, sayAction } from './action.ts';

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

test('only an open action is overdue, from the day after it was due', () => {
  const due = action('2026-11-30');
  expect([isOverdue(due, '2026-11-30'), isOverdue(due, '2026-12-01')]).toEqual([false, true]);
  expect(isOverdue({ ...due, state: { state: 'done', note: null } }, '2026-12-01')).toBe(false);
});

test('an action that was done before notes were kept has none', () => {
  const kept = { text: 'Call', owner: 'CM01', due: '2026-12-01', state: { state: 'done' } };
  expect(CaseAction.parse(kept).state).toEqual({ state: 'done', note: null });
});

test('open actions come up before others, the longest due first', () => {
  const done = action('2026-01-01', { state: 'done', note: null });
  const sorted = [done, action('2026-12-02'), action('2026-11-02')].toSorted(compareActions);
  expect(sorted.map(({ due }) => due)).toEqual(['2026-11-02', '2026-12-02', '2026-01-01']);
});
