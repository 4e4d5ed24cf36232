import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { deriveKey } from '../db/key.ts';
import { readHead } from '../db/pages.ts';
import { decodeSqlCipher4 } from '../db/test-decoder.ts';
import { purgeFile } from '../host/backup/purge-file.ts';
import { AUTHOR, makeTestWorkbook, type TestWorkbook } from './workbook.ts';

const CANARY = 'CanaryNote';
const CASES = 'reference,caseType\nCanaryReference,court\n';
const ANSWERS = `reference,question,answer,note\nCanaryReference,2.1.1,no,${CANARY}\n`;

/** A workbook with an audit to be purged, and one that stays. */
async function makeTwo() {
  const workbook = await makeTestWorkbook();
  const audit = await workbook.newAudit('CanaryService');
  workbook.importFiles(audit, { 'cases.csv': CASES, 'answers.csv': ANSWERS });
  const other = await workbook.newAudit('Eastmarch');
  return {
    workbook,
    audit,
    other,
    request: { author: AUTHOR, audit, reason: 'Kept long enough', service: 'CanaryService' },
  };
}

const keyOf = async ({ file, passphrase }: TestWorkbook): Promise<Buffer> => {
  const { salt } = readHead(file);
  return Buffer.concat([await deriveKey(passphrase, salt), salt]);
};

const holds = (file: string, passphrase: string): boolean =>
  decodeSqlCipher4(readFileSync(file), passphrase).includes('Canary');

test('a purge wants the name of the service typed again', async () => {
  const { workbook, audit, request } = await makeTwo();
  const refused = workbook.client['purge.audit']({ ...request, service: 'Eastmarch' });
  await expect(refused).rejects.toThrow('Nothing was purged');
  expect((await workbook.client['audit.get']({ audit })).service).toBe('CanaryService');
});

test('a purged audit is in no list and no page; its certificate is, and so is the other audit', async () => {
  const { workbook, audit, other, request } = await makeTwo();
  const { client, desk, file, passphrase } = workbook;
  await client['audit.close']({ author: AUTHOR, audit }); // a closed one is purged all the same
  const record = await client['purge.audit'](request);
  expect(record.backups).toEqual({ isDone: true, purged: 0, left: 0, failed: [], awaitsFolder: false });
  expect((await client['audit.list']({})).map(({ id }) => id)).toEqual([other]);
  expect(await client['purge.list']({})).toEqual([record]);
  await expect(client['history.audit']({ audit, before: null, limit: 9 })).rejects.toThrow('no audit of that id');
  await expect(client['change.undo']({ author: AUTHOR, action: 1 })).rejects.toThrow('no action of that number');
  expect(await client['history.verify']({ head: record.head })).toMatchObject({ head: record.head, faults: [] });
  await desk.close();
  expect(holds(file, passphrase)).toBe(false);
});

test('backups are purged one by one, and of one that does not open it is said', async () => {
  const { workbook, request } = await makeTwo();
  const { folder, file, passphrase, desk } = workbook;
  const key = await keyOf(workbook);
  await desk.close();
  const [one, two, broken] = ['one.casebook', 'two.casebook', 'broken.casebook'].map((name) => path.join(folder, name));
  if (!one || !two || !broken) throw new Error('expected three names, found fewer');
  for (const name of [one, two]) copyFileSync(file, name);
  writeFileSync(broken, readFileSync(file).fill(7, 4096, 8192));
  for (const left of ['', '-wal', '-shm', '-journal']) {
    writeFileSync(`${one}.purge-0123456789ab.part${left}`, 'left by a purge that was killed');
  }
  const asked = { ...request, now: new Date('2026-11-23T10:00:00.000Z') };
  expect(holds(one, passphrase)).toBe(true);
  const purge = async (...files: readonly string[]) => {
    const outcomes: string[] = [];
    for (const one of files) outcomes.push(await purgeFile(one, key, asked));
    return outcomes;
  };
  expect(await purge(one, two, broken)).toEqual(['purged', 'purged', 'failed']);
  expect([one, two].map((name) => holds(name, passphrase))).toEqual([false, false]);
  const before = readFileSync(one);
  expect(await purge(one, path.join(folder, 'none.casebook'))).toEqual(['before', 'gone']); // as often as one likes
  expect(readFileSync(one).equals(before)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
});

test('a purge goes through the backups that the workbook has, and they open as before', async () => {
  const { workbook, audit, request } = await makeTwo();
  const { client, passphrase } = workbook;
  await client['backup.make']({});
  await client['audit.edit']({
    ...(({ service, kind, from, to, team }) => ({ service, kind, from, to, team }))(
      await client['audit.get']({ audit }),
    ),
    author: AUTHOR,
    audit,
    retainUntil: '2026-01-01',
  });
  const { backups } = await client['purge.audit'](request);
  expect(backups).toMatchObject({ isDone: true, purged: 1, failed: [] });
  const inspected = await client['backup.inspect']({ workbook: 'test', snapshot: null, secret: passphrase });
  expect(JSON.stringify(inspected)).not.toContain('CanaryService');
  expect(JSON.stringify(inspected)).toContain('Eastmarch');
});
