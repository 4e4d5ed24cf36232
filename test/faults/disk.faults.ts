import { chmodSync, copyFileSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Store } from '../../api/ports.ts';
import { openWorkbook } from '../../db/open.ts';
import {
  answerTo,
  caseId,
  codeOfFailure,
  faultsOf,
  makeFolder,
  noteOn,
  openDriverOf,
  openFilled,
  photograph,
  storeOver,
  type TestFile,
} from '../../db/test-builders.ts';
import { CASEBOOK, environmentWith, runProgram } from '../run-casebook.ts';
import { mountSmallDisk, remount } from '../small-disk.ts';
import { faultRuns, repeatFault } from './repeat-fault.ts';

const BLOCK = 4096;
/** A note of so many characters takes a dozen pages, each of which is written to the log and then to the file. */
const NOTE = 'Too long for the room that is left. '.repeat(1_200);
/** From no room at all to more than the whole of it takes. */
const MOST_BLOCKS = 150;
const NOBODY = 65_534;
const NO_DISK = 'no small disk can be mounted here: this needs root';

/** A filled workbook, closed, on a disk of its own. */
async function makeOnDisk(disk: string): Promise<TestFile> {
  const { driver, ...made } = await openFilled();
  driver.close();
  const file = path.join(disk, 'audit.casebook');
  copyFileSync(made.file, file);
  return { ...made, folder: disk, file };
}

/** Leaves so many blocks free on a disk. */
function fillUpTo(disk: string, blocks: number): void {
  const filler = path.join(disk, 'filler');
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, Buffer.alloc(Math.max(0, Number(bavail) * Number(bsize) - blocks * BLOCK)));
}

/** Answers a question with a long note, as one action. */
function answer(store: Store): void {
  const edits = [
    { field: answerTo('2.1.3'), value: 'no' },
    { field: noteOn('2.1.3'), value: NOTE },
  ];
  store.act('answer', 'Ada', (recorder) => void recorder.edit(caseId(1), edits));
}

const isThere = (store: Store): boolean => {
  const fields = store.fieldsOf(caseId(1));
  expect(fields.has(answerTo('2.1.3'))).toBe(fields.get(noteOn('2.1.3')) === NOTE); // both or neither
  return fields.has(answerTo('2.1.3'));
};

test('wherever the disk is full, an answer is saved whole or not at all, and what was said is so', async (context) => {
  const disk = mountSmallDisk('4m');
  if (disk === null) return context.skip(NO_DISK);
  const made = await makeOnDisk(disk);
  const original = path.join(made.folder, '..', 'original.casebook');
  copyFileSync(made.file, original);
  const counted = await repeatFault({
    context,
    unit: 'amounts of room',
    full: 450,
    async once(run) {
      for (const name of readdirSync(disk)) rmSync(path.join(disk, name));
      copyFileSync(original, made.file);
      fillUpTo(disk, Math.floor((run * MOST_BLOCKS) / faultRuns(450)));
      const said = await codeOfFailure(async () => {
        const driver = await openWorkbook(made.file, made.recoveryCode);
        try {
          answer(storeOver(driver));
        } finally {
          driver.close();
        }
      });
      rmSync(path.join(disk, 'filler'));
      const driver = await openWorkbook(made.file, made.recoveryCode);
      try {
        const store = storeOver(driver);
        expect(['none', 'disk']).toContain(said);
        expect(isThere(store)).toBe(said === 'none');
        expect(faultsOf(store)).toEqual([]);
        if (said === 'disk') answer(store); // with room again, it goes on
        expect(isThere(store)).toBe(true);
      } finally {
        driver.close();
      }
      return { [said === 'disk' ? 'refused' : 'saved']: 1 };
    },
  });
  expect(counted['refused']).toBeGreaterThan(0);
  expect(counted['saved']).toBeGreaterThan(0);
});

test('a disk that becomes read-only while a workbook is open: the answer is refused, and nothing is changed', async (context) => {
  const disk = mountSmallDisk('4m');
  if (disk === null) return context.skip(NO_DISK);
  const made = await makeOnDisk(disk);
  const other = await openDriverOf(made);
  const store = storeOver(other);
  isThere(store);
  other.close();
  remount(disk, 'ro');
  const before = photograph(disk);
  const code = await codeOfFailure(async () => answer(storeOver(await openDriverOf(made))));
  expect(code).toBe('disk');
  expect(photograph(disk)).toEqual(before);
  remount(disk, 'rw');
  const after = storeOver(await openDriverOf(made));
  expect(isThere(after)).toBe(false);
  expect(faultsOf(after)).toEqual([]);
});

test('a workbook and folder that may no longer be written: told as such, and nothing is changed', async (context) => {
  const isRoot = process.getuid?.() === 0;
  if (process.platform === 'win32') return context.skip('permissions are different on Windows');
  const { driver, ...made } = await openFilled();
  driver.close();
  chmodSync(made.file, 0o444);
  chmodSync(made.folder, 0o555);
  const before = photograph(made.folder);
  const words = [CASEBOOK, 'audit', 'new', made.file, '--framework', 'yjs-2021', '--service', 'A service'];
  const home = makeFolder(); // a data folder of one's own: it is the workbook that may not be written
  chmodSync(home, 0o777);
  // Root may write everything, so what root starts is started as nobody.
  const program = isRoot ? 'setpriv' : process.execPath;
  const drop = ['--reuid', String(NOBODY), '--regid', String(NOBODY), '--clear-groups', process.execPath];
  const ran = await runProgram(program, isRoot ? [...drop, ...words] : words, {
    env: { ...environmentWith(made.recoveryCode), CASEBOOK_HOME: home },
  });
  chmodSync(made.folder, 0o755);
  chmodSync(made.file, 0o644);
  expect(ran.stderr).toContain('Nothing was changed');
  expect(ran).toMatchObject({ status: 1, stdout: '' });
  expect(photograph(made.folder)).toEqual(before);
});
