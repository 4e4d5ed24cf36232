import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findKeyOf, openWorkbook } from '../db/open.ts';
import { changeKey, makeKey } from '../db/rekey.ts';
import { copySnapshot, restoreSnapshot, writeSnapshot } from '../db/snapshot.ts';
import { codeOfFailure, faultsOf, makeFolder, openFilled, PASSPHRASE, storeOver } from '../db/test-builders.ts';
import { WORKER_PROGRAM } from '../host/backup/worker-program.ts';
import { makeDesk } from '../host/desk.ts';
import { mountSmallDisk, remount } from './small-disk.ts';

const NOW = new Date('2026-11-24T15:02:12.345Z');
const NEXT = 'seven umbrellas in the orchard';

/** A filled workbook, closed, with its key and a snapshot of it. */
async function makeBackedUp() {
  const { driver, ...made } = await openFilled();
  driver.close();
  const { key } = await findKeyOf(made.file, PASSPHRASE);
  return { ...made, key, snapshot: writeSnapshot(made.file, key, join(makeFolder(), 'backups'), 'asked', NOW) };
}

async function expectWhole(file: string, secret: string): Promise<void> {
  const driver = await openWorkbook(file, secret);
  expect(faultsOf(storeOver(driver))).toEqual([]);
  driver.close();
}

test('a full disk takes no backup, no copy and no restored workbook, and nothing half-made is left on it', async ({
  skip,
}) => {
  const { file, key, snapshot } = await makeBackedUp();
  const disk = mountSmallDisk('16k');
  if (disk === null) return skip('no small disk can be mounted here');
  expect(await codeOfFailure(() => writeSnapshot(file, key, disk, 'close', NOW))).toBe('disk');
  expect(await codeOfFailure(() => copySnapshot(snapshot, key, disk, NOW))).toBe('disk');
  expect(await codeOfFailure(() => restoreSnapshot(snapshot.file, key, join(disk, 'a.casebook'), 'd-x'))).toBe('disk');
  expect(readdirSync(disk)).toEqual([]);
  await expectWhole(file, PASSPHRASE);
});

test('a passphrase is not changed on a disk without room for a copy; the old one opens the workbook, which is whole', async ({
  skip,
}) => {
  const { file, folder, key } = await makeBackedUp();
  const disk = mountSmallDisk(`${Math.ceil((statSync(file).size * 1.5) / 1024)}k`);
  if (disk === null) return skip('no small disk can be mounted here');
  const full = join(disk, 'audit.casebook');
  copyFileSync(file, full);
  const next = await makeKey(NEXT);
  expect(await codeOfFailure(() => changeKey(full, key, next.key))).toBe('disk');
  const left = readdirSync(disk); // SQLite's own files may be among them, for want of room
  expect(left.filter((name) => name.includes('.part'))).toEqual([]);
  for (const name of left) copyFileSync(join(disk, name), join(folder, name)); // where there is room to open it
  await expectWhole(file, PASSPHRASE);
});

test('a disk that is read-only takes no backup, and its snapshots can be restored from', async ({ skip }) => {
  const { file, key, snapshot } = await makeBackedUp();
  const disk = mountSmallDisk('1m');
  if (disk === null) return skip('no small disk can be mounted here');
  copySnapshot(snapshot, key, disk, NOW);
  remount(disk, 'ro');
  expect(await codeOfFailure(() => writeSnapshot(file, key, disk, 'close', NOW))).toBe('disk');
  const restored = join(makeFolder(), 'again.casebook');
  restoreSnapshot(join(disk, `${snapshot.id}.casebook`), key, restored, 'd-aaaaaaaaaaaa');
  await expectWhole(restored, PASSPHRASE);
});

test('of several damaged backups the newest good one is offered', async () => {
  const folder = makeFolder();
  const desk = makeDesk({ folder, data: folder, host: 'direct', worker: WORKER_PROGRAM, log: () => {} });
  await desk.client['workbook.make']({ name: 'week', passphrase: PASSPHRASE });
  for (let made = 0; made < 4; made++) await desk.client['backup.make']({});
  const list = await desk.client['backup.list']({ workbook: 'week' });
  const fileOf = (at: number): string => join(list.folder, `${list.snapshots[at]?.id}.casebook`);
  const cut = readFileSync(fileOf(0)).subarray(0, 5000);
  writeFileSync(fileOf(0), cut);
  const flipped = readFileSync(fileOf(1));
  flipped.writeUInt8(flipped.readUInt8(9000) ^ 1, 9000);
  writeFileSync(fileOf(1), flipped);
  await desk.close();
  const ask = { workbook: 'week', snapshot: null, secret: PASSPHRASE };
  const found = await desk.client['backup.inspect'](ask);
  expect(found.snapshot.id).toBe(list.snapshots[2]?.id);
  const broken = desk.client['backup.inspect']({ ...ask, snapshot: list.snapshots[1]?.id ?? null });
  await expect(broken).rejects.toMatchObject({ code: 'damaged' });
  await desk.client['backup.restore']({ ...ask, snapshot: found.snapshot.id, as: 'week again' });
  expect((await desk.client['workbook.state']({})).open?.name).toBe('week again');
  expect(readFileSync(fileOf(0)).equals(cut)).toBe(true);
  await desk.close();
});

test('a workbook of which only backups are left is listed, and restored', async () => {
  const data = makeFolder();
  const folder = join(data, 'workbooks');
  mkdirSync(folder);
  const desk = makeDesk({ folder, data, host: 'direct', worker: WORKER_PROGRAM, log: () => {} });
  await desk.client['workbook.make']({ name: 'week', passphrase: PASSPHRASE });
  await desk.client['backup.make']({});
  await desk.close();
  rmSync(join(folder, 'week.casebook'));
  expect(await desk.client['backup.overview']({})).toMatchObject([{ workbook: 'week', isThere: false }]);
  const { snapshot } = await desk.client['backup.inspect']({ workbook: 'week', snapshot: null, secret: PASSPHRASE });
  await desk.client['backup.restore']({ workbook: 'week', snapshot: snapshot.id, secret: PASSPHRASE, as: 'week' });
  await desk.close();
  await expectWhole(join(folder, 'week.casebook'), PASSPHRASE);
});
