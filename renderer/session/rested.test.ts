import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atRest, REST_MS, whenRested } from './rested.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('waits until nothing was noted for a while, and then calls once', () => {
  const rest = vi.fn();
  const { note } = whenRested(rest);
  for (let key = 0; key < 5; key++) {
    note();
    vi.advanceTimersByTime(50);
  }
  expect(rest).not.toHaveBeenCalled();
  vi.advanceTimersByTime(REST_MS);
  expect(rest).toHaveBeenCalledTimes(1);
});

it('does not wait for ever while notes go on', () => {
  const rest = vi.fn();
  const { note } = whenRested(rest);
  for (let key = 0; key < 42; key++) {
    note();
    vi.advanceTimersByTime(50);
  }
  expect(rest).toHaveBeenCalledTimes(2);
});

it('calls nothing any more once it is stopped', () => {
  const rest = vi.fn();
  const { note, stop } = whenRested(rest);
  note();
  stop();
  vi.advanceTimersByTime(5_000);
  expect(rest).not.toHaveBeenCalled();
});

it('tells all who listen by one clock, and none who left', () => {
  const store = new Set<() => void>();
  const rested = atRest((listener) => {
    store.add(listener);
    return () => void store.delete(listener);
  });
  const [one, other] = [vi.fn(), vi.fn()];
  const [leaveOne, leaveOther] = [rested(one), rested(other)];
  expect(store.size).toBe(1);
  for (const change of store) change();
  leaveOther();
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(REST_MS);
  expect([one.mock.calls.length, other.mock.calls.length]).toEqual([1, 0]);
  for (const change of store) change();
  leaveOne();
  expect([vi.getTimerCount(), store.size]).toEqual([0, 0]);
});
