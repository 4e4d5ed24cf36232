import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Store } from '../../api/ports.ts';
import { findKeyOf, openWorkbook } from '../../db/open.ts';
import { writeSnapshot } from '../../db/snapshot.ts';
import {
  addAudit,
  addCase,
  answerTo,
  auditId,
  caseId,
  faultsOf,
  makeFolder,
  makeWorkbook,
  noteOn,
  openDriverOf,
  PASSPHRASE,
  storeOver,
  type TestFile,
} from '../../db/test-builders.ts';
import { decodeSqlCipher4 } from '../../db/test-decoder.ts';
import { ownFolderOf } from '../../host/backup/folders.ts';
import { WORKER_PROGRAM } from '../../host/backup/worker-program.ts';
import { workbooksFolder } from '../../host/data-folder.ts';
import { makeDesk } from '../../host/desk.ts';
import { pause, startScript } from '../child.ts';
import { repeatFault } from './repeat-fault.ts';

const CANARY = 'KANARIENVOGEL';
const CASES = 150;
const QUESTIONS = ['2.1.1', '2.1.2', '2.1.3', '2.2.1', '2.2.2', '2.2.3'];

/** Two audits worked on in turn, so that each purge takes entries from everywhere in the log. Closed. */
async function makeTwo(): Promise<TestFile> {
  const made = await makeWorkbook();
  const driver = await openDriverOf(made);
  const store = storeOver(driver);
  for (const number of [1, 2]) addAudit(store, number);
  for (let number = 1; number <= CASES; number++) {
    const audit = auditId(1 + (number % 2));
    const id = addCase(store, number, { audit });
    const edits = QUESTIONS.flatMap((question) => [
      { field: answerTo(question), value: 'no' },
      { field: noteOn(question), value: `${audit === auditId(1) ? CANARY : 'This one stays'}, note on ${number}` },
    ]);
    store.act('import', 'Ada', (recorder) => void recorder.edit(id, edits));
  }
  driver.close();
  return made;
}

const sizeOf = (store: Store, number: number): number => [...store.cases(auditId(number))].length;

test('a process killed while it purges an audit leaves all of it, or a certificate and no trace', async (context) => {
  const { file, recoveryCode } = await makeTwo();
  const folder = makeFolder();
  await repeatFault({
    context,
    unit: 'kills',
    full: 300,
    async once(run) {
      const copy = join(folder, `${run}.casebook`);
      copyFileSync(file, copy);
      const child = startScript('purge-audit.ts', copy, recoveryCode, auditId(1));
      await child.hasSaid('open');
      await pause(Math.random() * 250);
      child.process.kill('SIGKILL');
      await child.ended;
      const driver = await openWorkbook(copy, recoveryCode);
      try {
        const store = storeOver(driver);
        expect(faultsOf(store)).toEqual([]);
        expect(sizeOf(store, 2)).toBe(CASES / 2);
        const isPurged = store.certificates().length === 1;
        if (child.lines().includes('purged')) expect(isPurged).toBe(true);
        expect(sizeOf(store, 1)).toBe(isPurged ? 0 : CASES / 2);
        expect(store.valueOf(caseId(2), noteOn('2.1.1'))).toBe(isPurged ? null : `${CANARY}, note on 2`);
        driver.pragma('wal_checkpoint(TRUNCATE)');
        const holds = decodeSqlCipher4(readFileSync(copy), PASSPHRASE).includes(CANARY);
        expect(holds).toBe(!isPurged);
        return { 'purged before the kill': Number(isPurged) };
      } finally {
        driver.close();
      }
    },
  });
});

const NAME = 'week';
const BACKUPS = 3;
const LONGEST_MS = 1_500;

/** A data folder with a workbook of two audits and its backups. */
async function makeBackedUp(): Promise<{ readonly data: string; readonly recoveryCode: string }> {
  const { file, recoveryCode } = await makeTwo();
  const data = makeFolder();
  mkdirSync(workbooksFolder(data));
  const workbook = join(workbooksFolder(data), `${NAME}.casebook`);
  copyFileSync(file, workbook);
  const { key } = await findKeyOf(workbook, recoveryCode);
  for (let made = 1; made <= BACKUPS; made++) {
    writeSnapshot(workbook, key, ownFolderOf(data, workbook), 'asked', new Date(2026, 10, made));
  }
  return { data, recoveryCode };
}

/** Opens the workbook as a person would, and waits until nothing of a purge is left to do. */
async function openUntilDone(data: string, secret: string): Promise<number> {
  const desk = makeDesk({ folder: workbooksFolder(data), data, worker: WORKER_PROGRAM, host: 'direct', log: () => {} });
  try {
    await desk.client['workbook.open']({ name: NAME, secret });
    const isGoingOn = async () => (await desk.client['purge.list']({})).some(({ backups }) => backups?.isDone !== true);
    while (await isGoingOn()) await pause(10);
    expect((await desk.client['history.verify']({})).faults).toEqual([]);
    return (await desk.client['purge.list']({})).length;
  } finally {
    await desk.close();
  }
}

/** Every file of a data folder that ends as a workbook does, with whether the audit that goes stands in it. */
function holders(data: string): readonly boolean[] {
  const names = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.casebook'));
  return names.map((name) => decodeSqlCipher4(readFileSync(join(data, name)), PASSPHRASE).includes(CANARY));
}

test('a purge that is killed between workbook and backups, or among the backups, is gone on with at the next opening', async (context) => {
  const made = await makeBackedUp();
  await repeatFault({
    context,
    unit: 'kills',
    full: 300,
    async once() {
      const data = makeFolder();
      cpSync(made.data, data, { recursive: true });
      const child = startScript('purge-with-backups.ts', data, NAME, made.recoveryCode, auditId(1));
      await child.hasSaid('open');
      await pause(Math.random() * LONGEST_MS);
      child.process.kill('SIGKILL');
      expect(await child.ended, child.complaints()).toBeNull();
      const said = child.lines();
      const certificates = await openUntilDone(data, made.recoveryCode);
      const isPurged = certificates === 1;
      if (said.includes('purged')) expect(isPurged).toBe(true);
      const held = holders(data);
      expect(held.length).toBe(1 + BACKUPS);
      expect(new Set(held)).toEqual(new Set([!isPurged]));
      expect(
        readdirSync(ownFolderOf(data, join(workbooksFolder(data), NAME))).filter((name) => name.includes('.part')),
      ).toEqual([]);
      rmSync(data, { recursive: true, force: true });
      const isResumed = isPurged && !said.includes('done');
      return { 'purged before the kill': Number(isPurged), 'done by the next opening': Number(isResumed) };
    },
  });
});
