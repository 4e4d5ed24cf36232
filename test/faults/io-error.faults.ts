import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openWorkbook } from '../../db/open.ts';
import { answerTo, caseId, faultsOf, makeFolder, noteOn, openFilled, storeOver } from '../../db/test-builders.ts';
import { canFailCalls, type FileCall, startFailing } from '../io-errors.ts';
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
      if (isRefused) expect(child.complaints()).toMatch(REFUSALS[call]);
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
        return { refused: Number(isRefused), 'there though it was not acknowledged': isThereAll };
      } finally {
        opened.close();
        rmSync(folder, { recursive: true, force: true });
      }
    },
  });
});
