import { afterEach, expect, test } from 'vitest';
import type { Reply } from '../api/contract.ts';
import { lockWhenGone, type Watched } from './gone-lock.ts';

const MINUTE = 60_000;
const at: { now: number; lockMinutes: number | null; locked: number; watched: Watched | null } = {
  now: 0,
  lockMinutes: 10,
  locked: 0,
  watched: null,
};
afterEach(() => {
  at.watched?.stop();
  Object.assign(at, { now: 0, lockMinutes: 10, locked: 0 });
});

const locked: Reply<never> = { ok: false, error: { code: 'locked', message: 'No workbook is open.', faults: [] } };

/** A dispatch over no workbook, or one with those minutes; `import.run` ends when it is let. */
function watch(untilLet: Promise<void> = Promise.resolve()): Watched {
  const dispatch = async (method: unknown): Promise<Reply<unknown>> => {
    if (method === 'workbook.lock') at.locked++;
    if (method === 'import.run') await untilLet;
    if (method !== 'preferences.get') return { ok: true, value: {} };
    return at.lockMinutes === null ? locked : { ok: true, value: { lockMinutes: at.lockMinutes } };
  };
  const watched = lockWhenGone(dispatch, () => ({ wall: at.now, steady: at.now }));
  at.watched = watched;
  return watched;
}

test('a workbook without a call for its minutes is locked', async () => {
  const watched = watch();
  at.now = 10 * MINUTE - 1;
  await watched.look();
  expect(at.locked).toBe(0);
  at.now = 10 * MINUTE;
  await watched.look();
  expect(at.locked).toBe(1);
});

test('each call begins the minutes anew, and the minutes are those of the preferences', async () => {
  const watched = watch();
  at.lockMinutes = 20;
  at.now = 15 * MINUTE;
  await watched.dispatch('workbook.state', {});
  at.now = 34 * MINUTE;
  await watched.look();
  expect(at.locked).toBe(0);
  at.now = 35 * MINUTE;
  await watched.look();
  expect(at.locked).toBe(1);
});

test('a call that is not answered yet keeps the workbook open, however long', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const watched = watch(promise);
  const running = watched.dispatch('import.run', {});
  at.now = 100 * MINUTE;
  await watched.look();
  expect(at.locked).toBe(0);
  resolve();
  await running;
  await watched.look();
  expect(at.locked).toBe(0); // the minutes begin at its end
});

test('where nothing is open, nothing goes wrong', async () => {
  const watched = watch();
  at.lockMinutes = null;
  at.now = 60 * MINUTE;
  await expect(watched.look()).resolves.toBeUndefined();
});
