import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenRested } from './rested.ts';

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
  vi.advanceTimersByTime(100);
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
