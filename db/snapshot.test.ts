import { existsSync, readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSnapshotName } from '../domain/backup/snapshot-name.ts';
import { AUDIT_FROM, AUDIT_ROUND, AUDIT_TO } from '../domain/history/fields.ts';
import { SCHEMA_VERSION } from './migrate.ts';
import { findKeyOf, openWorkbook } from './open.ts';
import { copySnapshot, restoreSnapshot, testOpen, type WrittenSnapshot, writeSnapshot } from './snapshot.ts';
import {
  addAudit,
  answerTo,
  auditId,
  caseId,
  codeOfFailure,
  DEVICE,
  faultsOf,
  makeFolder,
  openFilled,
  PASSPHRASE,
  photograph,
  set,
  storeOver,
} from './test-builders.ts';

const NOW = new Date('2026-11-24T15:02:12.345Z');
const OTHER_DEVICE = 'd-aaaaaaaaaaaa';

/** A filled workbook, open, with its key and a snapshot of it. */
async function openWithSnapshot() {
  const filled = await openFilled();
  const { key } = await findKeyOf(filled.file, PASSPHRASE);
  const folder = join(makeFolder(), 'backups', 'audit');
  return { ...filled, key, backups: folder, snapshot: writeSnapshot(filled.file, key, folder, 'asked', NOW) };
}

const flipByte = ({ file }: Pick<WrittenSnapshot, 'file'>, at: number): void => {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(file, bytes);
};

test('a snapshot of an open workbook holds what was saved, and says what that is', async () => {
  const { snapshot, store, backups } = await openWithSnapshot();
  expect(readSnapshotName(snapshot.id)).toMatchObject({
    at: NOW.toISOString(),
    reason: 'asked',
    lineage: '000000000000',
  });
  expect(readdirSync(backups)).toEqual([`${snapshot.id}.casebook`]);
  const { contents } = snapshot.inside;
  const { entries, changes } = store.verify(() => {});
  expect(contents).toEqual({
    schemaVersion: SCHEMA_VERSION,
    entries,
    changes,
    lastChange: store.history(auditId(1), null, 1)[0]?.recordedAt,
    audits: [
      {
        id: auditId(1),
        service: 'Westmarch',
        framework: 'yos-2018@1',
        from: null,
        to: null,
        round: null,
        cases: 3,
        answers: 3,
      },
    ],
  });
});

test('of two audits of one service, a snapshot says when each was, and which round', async () => {
  const { driver, file, key, store, backups } = await openWithSnapshot();
  const plan = { team: 'North', month: '2026-11', casesPerWorker: 2, assessor: null };
  set(store, auditId(1), AUDIT_FROM, '2026-03-02');
  set(store, auditId(1), AUDIT_TO, '2026-03-06');
  addAudit(store, 2);
  set(store, auditId(2), AUDIT_ROUND, JSON.stringify(plan));
  const { inside } = writeSnapshot(file, key, backups, 'asked', new Date(NOW.getTime() + 1000));
  expect(inside.contents.audits).toMatchObject([
    { service: 'Westmarch', from: '2026-03-02', to: '2026-03-06', round: null },
    { service: 'Westmarch', from: null, to: null, round: { team: 'North', month: '2026-11' } },
  ]);
  driver.close();
});

test('a snapshot opens with the passphrase and with the recovery code, and is whole', async () => {
  const { snapshot, recoveryCode } = await openWithSnapshot();
  for (const secret of [PASSPHRASE, recoveryCode]) {
    const driver = await openWorkbook(snapshot.file, secret);
    expect(faultsOf(storeOver(driver))).toEqual([]);
    driver.close();
  }
});

test('making and looking into snapshots leaves a closed workbook as it is, alone in its folder', async () => {
  const { driver, folder, file, key, backups, snapshot } = await openWithSnapshot();
  driver.close();
  const before = [photograph(folder), photograph(backups)];
  testOpen(snapshot.file, key);
  writeSnapshot(file, key, join(makeFolder(), 'more'), 'close', NOW);
  expect([photograph(folder), photograph(backups)]).toEqual(before);
});

test('what is changed while a snapshot is there is not in it', async () => {
  const { snapshot, store, key } = await openWithSnapshot();
  set(store, caseId(2), answerTo('2.1.3'), 'yes');
  expect(testOpen(snapshot.file, key)).toEqual(snapshot.inside);
});

test('a copy in another folder is the same to the byte, and a folder that is not there is an error of the disk', async () => {
  const { snapshot, key } = await openWithSnapshot();
  const stick = makeFolder();
  copySnapshot(snapshot, key, stick, NOW);
  expect(readFileSync(join(stick, `${snapshot.id}.casebook`)).equals(readFileSync(snapshot.file))).toBe(true);
  expect(await codeOfFailure(() => copySnapshot(snapshot, key, join(stick, 'gone'), NOW))).toBe('disk');
  expect(existsSync(join(stick, 'gone'))).toBe(false);
});

test('every page of a snapshot is authenticated: one flipped byte in any is damage, and no workbook is made of it', async () => {
  const { snapshot, key } = await openWithSnapshot();
  const size = readFileSync(snapshot.file).length;
  const target = join(makeFolder(), 'again.casebook');
  for (let page = 0; page < size / 4096; page++) {
    const at = page * 4096 + 1234;
    flipByte(snapshot, at);
    expect([page, await codeOfFailure(() => testOpen(snapshot.file, key))]).toEqual([page, 'damaged']);
    expect(await codeOfFailure(() => restoreSnapshot(snapshot.file, key, target, OTHER_DEVICE))).toBe('damaged');
    flipByte(snapshot, at);
  }
  expect(testOpen(snapshot.file, key)).toEqual(snapshot.inside);
  expect(existsSync(target)).toBe(false);
});

test.each([0, 100, 4096, 5 * 4096, 5 * 4096 + 7])(
  'a snapshot cut after %i bytes is never taken for whole',
  async (length) => {
    const { snapshot, key } = await openWithSnapshot();
    truncateSync(snapshot.file, length);
    expect(['damaged', 'not-a-workbook']).toContain(await codeOfFailure(() => testOpen(snapshot.file, key)));
  },
);

test('what is restored holds the same, goes on as a device of its own, and overwrites nothing', async () => {
  const { snapshot, key } = await openWithSnapshot();
  const folder = makeFolder();
  const target = join(folder, 'again.casebook');
  restoreSnapshot(snapshot.file, key, target, OTHER_DEVICE);
  expect(readdirSync(folder)).toEqual(['again.casebook']);
  const driver = await openWorkbook(target, PASSPHRASE);
  const store = storeOver(driver);
  expect(faultsOf(store)).toEqual([]);
  set(store, caseId(2), answerTo('2.1.3'), 'yes');
  const [newest, before] = store.history(auditId(1), null, 2);
  expect([newest?.device, before?.device]).toEqual([OTHER_DEVICE, DEVICE]);
  driver.close();
  const bytes = readFileSync(target);
  expect(await codeOfFailure(() => restoreSnapshot(snapshot.file, key, target, OTHER_DEVICE))).toBe('exists');
  expect(readFileSync(target).equals(bytes)).toBe(true);
});

test('a draft that a killed program left is removed after an hour; one that may be being written is not', async () => {
  const { file, key, backups } = await openWithSnapshot();
  const [old, young] = [join(backups, 'x.casebook.0.part'), join(backups, 'y.casebook.0.part')];
  for (const draft of [old, young]) writeFileSync(draft, 'half');
  utimesSync(old, new Date(NOW.getTime() - 3_700_000), new Date(NOW.getTime() - 3_700_000));
  utimesSync(young, NOW, NOW);
  writeSnapshot(file, key, backups, 'close', NOW);
  expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
});

test('a folder that cannot be made is an error of the disk', async () => {
  const { file, key } = await openWithSnapshot();
  const place = join(makeFolder(), 'file');
  writeFileSync(place, '');
  expect(await codeOfFailure(() => writeSnapshot(file, key, join(place, 'below'), 'close', NOW))).not.toBe('none');
});
