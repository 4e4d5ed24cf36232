import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openWorkbook } from '../../db/open.ts';
import { answerTo, caseId, faultsOf, makeFolder, noteOn, openFilled, storeOver } from '../../db/test-builders.ts';
import { canFailCalls, type FileCall, startFailing, startFailingOn } from '../io-errors.ts';
import { faultRuns, repeatFault } from './repeat-fault.ts';

const ANSWERS = 12;
const QUESTION = '2.1.3';
const FULL = 240;
/** A few more calls of each kind on the workbook's files than a run without a fault makes, as strace counts them. */
const CALLS: Readonly<Record<FileCall, number>> = { pread64: 34, pwrite64: 110, fsync: 17 };
const KINDS: readonly FileCall[] = ['pread64', 'pwrite64', 'fsync'];
/** A page that cannot be read is told as damage: SQLite says no more of it. */
const REFUSALS: Readonly<Record<FileCall, RegExp>> = {
  pread64: /code: '(disk|damaged)'/,
  pwrite64: /code: 'disk'/,
  fsync: /code: 'disk'/,
};

test('wherever a read, a write or a sync fails with EIO, nothing that was acknowledged is lost, and nothing is half there', async (context) => {
  if (!canFailCalls()) return context.skip('no call can be made to fail here: this needs strace');
  const { driver, file, recoveryCode } = await openFilled();
  driver.close();
  await repeatFault({
    context,
    unit: 'failing calls',
    full: FULL,
    async once(run) {
      const call = KINDS[run % KINDS.length] ?? 'pwrite64';
      const isForGood = Math.floor(run / KINDS.length) % 2 === 0;
      const nth = 1 + Math.floor((run * CALLS[call]) / faultRuns(FULL));
      const folder = makeFolder();
      const copy = path.join(folder, 'failing.casebook');
      copyFileSync(file, copy);
      const words = [copy, recoveryCode, caseId(1), QUESTION, String(ANSWERS)] as const;
      const child = startFailing({ call, nth, isForGood }, copy, 'write-answers.ts', ...words);
      const status = await child.ended;
      const said = child.lines().filter((line) => line.includes(':'));
      const isRefused = status !== 0;
      const complaints = child.complaints();
      if (isRefused) expect(complaints).toMatch(REFUSALS[call]);
      else expect(said).toHaveLength(ANSWERS);

      const opened = await openWorkbook(copy, recoveryCode);
      try {
        const store = storeOver(opened);
        expect(faultsOf(store)).toEqual([]);
        const fields = store.fieldsOf(caseId(1));
        const last = Number(fields.get(noteOn(QUESTION))?.split(':')[1] ?? 0);
        const acknowledged = Number(said.at(-1)?.split(':')[1] ?? 0);
        expect(last).toBeGreaterThanOrEqual(acknowledged);
        expect(fields.get(answerTo(QUESTION))).toBe([undefined, 'yes', 'no'][last === 0 ? 0 : 2 - (last % 2)]); // both or neither
        const isThereAll = last - acknowledged;
        if (isRefused && complaints.includes('Nothing was changed')) expect(isThereAll).toBe(0);
        if (isThereAll > 0) expect(complaints).toContain('Whether it did is seen when the workbook is opened again.');
        return { refused: Number(isRefused), 'there though it was not acknowledged': isThereAll };
      } finally {
        opened.close();
        rmSync(folder, { recursive: true, force: true });
      }
    },
  });
});

/** A change of passphrase makes as many syncs of its folder, SQLite's own with them; the last is after the new file has its name. */
const FOLDER_SYNCS = 8;

test('wherever a sync of the folder fails, a change of passphrase says which of the two opens the workbook', async (context) => {
  if (!canFailCalls()) return context.skip('no call can be made to fail here: this needs strace');
  const { driver, file, recoveryCode } = await openFilled();
  driver.close();
  const said = { new: 0, old: 0 };
  for (let nth = 1; nth <= FOLDER_SYNCS; nth++) {
    const folder = makeFolder();
    const copy = path.join(folder, 'failing.casebook');
    copyFileSync(file, copy);
    const error = { call: 'fsync', nth, isForGood: true } as const;
    const child = startFailingOn(error, [folder], 'change-keys.ts', copy, recoveryCode);
    expect(await child.ended).not.toBe(0);
    const codes = child.lines().flatMap((line) => line.split(' ')[1] ?? []); // each "next" with its "done", the last without
    const [latest = '', before = recoveryCode] = [codes.at(-1), codes.at(-2)];
    const isNew = child.complaints().includes('The workbook opens with the new passphrase now.');
    if (!isNew) expect(child.complaints()).toContain('Nothing was changed');
    said[isNew ? 'new' : 'old'] += 1;
    const opened = await openWorkbook(copy, isNew ? latest : before);
    try {
      expect(faultsOf(storeOver(opened))).toEqual([]);
    } finally {
      opened.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
  expect(said.new).toBeGreaterThan(0);
  expect(said.old).toBeGreaterThan(0);
});
