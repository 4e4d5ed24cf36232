import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Store } from '../../api/ports.ts';
import { openWorkbook } from '../../db/open.ts';
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
