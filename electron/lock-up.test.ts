import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WORKER_PROGRAM } from '../host/backup/worker-program.ts';
import { type Desk, makeDesk } from '../host/desk.ts';
import { askToLock, lockUp } from './lock-up.ts';

const at: { folder: string; desk: Desk | null } = { folder: '', desk: null };
beforeEach(async () => {
  at.folder = mkdtempSync(path.join(tmpdir(), 'casebook-lock-'));
  at.desk = makeDesk({ folder: at.folder, data: at.folder, worker: WORKER_PROGRAM, host: 'electron', log: () => {} });
  await at.desk.client['workbook.make']({ name: 'A', passphrase: 'four plain words here' });
});
afterEach(async () => {
  await at.desk?.close();
  rmSync(at.folder, { recursive: true });
});

function openDesk(): Desk {
  if (!at.desk) throw new Error('expected a desk, found none');
  return at.desk;
}
const isOpen = async (): Promise<boolean> => (await openDesk().client['workbook.state']({})).open !== null;

test('a page that locks is waited for, and no longer', async () => {
  const { client } = openDesk();
  const start = performance.now();
  const askPage = (): void => void setTimeout(() => client['workbook.lock']({}), 100);
  expect(await askToLock({ client, askPage })).toBe(true);
  expect(performance.now() - start).toBeLessThan(2_000);
});

test('a page that does not lock has its time, and the workbook stays open', async () => {
  const { client } = openDesk();
  expect(await askToLock({ client, askPage: () => {}, graceMs: 200 })).toBe(false);
  expect(await isOpen()).toBe(true);
});

test('when the system locks, the workbook is locked whatever the page does', async () => {
  await lockUp({ client: openDesk().client, askPage: () => {}, graceMs: 200 });
  expect(await isOpen()).toBe(false);
});

test('where nothing is open, the page is not asked', async () => {
  const { client } = openDesk();
  await client['workbook.lock']({});
  const asked = { times: 0 };
  expect(await askToLock({ client, askPage: () => void asked.times++ })).toBe(true);
  expect(asked.times).toBe(0);
});
