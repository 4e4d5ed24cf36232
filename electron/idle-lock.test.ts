import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WORKER_PROGRAM } from '../host/backup/worker-program.ts';
import { type Desk, makeDesk } from '../host/desk.ts';
import { lockIfIdle } from './idle-lock.ts';

const at: { folder: string; desk: Desk | null; locked: number } = { folder: '', desk: null, locked: 0 };
beforeEach(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-idle-'));
  Object.assign(at, {
    folder,
    locked: 0,
    desk: makeDesk({ folder, data: folder, worker: WORKER_PROGRAM, host: 'electron', log: () => {} }),
  });
});
afterEach(async () => {
  await at.desk?.close();
  rmSync(at.folder, { recursive: true });
});

function openDesk(): Desk {
  if (!at.desk) throw new Error('expected a desk, found none');
  return at.desk;
}
const lock = async (): Promise<void> => void at.locked++;
/** Looks once, with nobody there for so many seconds. Gives how often it was locked so far. */
async function lookAfter(seconds: number): Promise<number> {
  await lockIfIdle({ client: openDesk().client, idleSeconds: () => seconds, lock });
  return at.locked;
}

test('it locks after ten minutes, unless the preferences say otherwise', async () => {
  const { client } = openDesk();
  await client['workbook.make']({ name: 'A', passphrase: 'four plain words here' });
  expect(await lookAfter(599)).toBe(0);
  expect(await lookAfter(600)).toBe(1);
  await client['preferences.set']({ preferences: { name: null, singleKeys: true, lockMinutes: 20 } });
  expect(await lookAfter(1_199)).toBe(1);
  expect(await lookAfter(1_200)).toBe(2);
});

test('where nothing is open, and with the samples, it does not lock', async () => {
  expect(await lookAfter(100_000)).toBe(0);
  await openDesk().client['workbook.openSample']({});
  expect(await lookAfter(100_000)).toBe(0);
});
