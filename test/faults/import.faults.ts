import { copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Store } from '../../api/ports.ts';
import {
  addAudit,
  addCase,
  answerTo,
  auditId,
  caseId,
  faultsOf,
  makeFolder,
  makeWorkbook,
  openDriverOf,
  PASSPHRASE,
  set,
  storeOver,
  type TestFile,
} from '../../db/test-builders.ts';
import { releasedRegistry } from '../../domain/framework/registry.ts';
import { type Child, pause, start, startNode } from '../child.ts';
import { CASEBOOK, environmentWith } from '../run-casebook.ts';
import { mountSmallDisk } from '../small-disk.ts';
import { repeatFault } from './repeat-fault.ts';

const CASES = 150; // 9,000 answers

/** Case files and answers, 60 a case, in two files. */
function writeFiles(folder: string, count: number): readonly string[] {
  const questions = releasedRegistry().find('yos-2018', 1)?.questions.slice(0, 60) ?? [];
  const references = Array.from({ length: count }, (_, at) => `K${at + 1}`);
  const cases = references.map((reference) => `${reference},court`);
  const answers = references.flatMap((reference, n) =>
    questions.map(
      ({ id }, at) => `${reference},${id},${['yes', 'no', 'na'][(n + at) % 3]},A note on ${id} of ${reference}`,
    ),
  );
  const files = [join(folder, 'cases.csv'), join(folder, 'answers.csv')] as const;
  writeFileSync(files[0], ['reference,caseType', ...cases, ''].join('\n'));
  writeFileSync(files[1], ['reference,question,answer,note', ...answers, ''].join('\n'));
  return files;
}

/** A workbook with one case that is answered, closed; and what is to be imported into it. */
async function prepare(count: number): Promise<TestFile & { readonly words: (file: string) => string[] }> {
  const made = await makeWorkbook();
  const driver = await openDriverOf(made);
  const store = storeOver(driver);
  addAudit(store);
  addCase(store);
  set(store, caseId(1), answerTo('2.1.1'), 'no');
  driver.close();
  const files = writeFiles(makeFolder(), count);
  return { ...made, words: (file) => [CASEBOOK, 'import', file, '--audit', auditId(1), ...files] };
}

interface Found {
  readonly cases: number;
  readonly answers: number;
  readonly faults: readonly string[];
}

function look(store: Store): Found {
  const listed = [...store.cases(auditId(1))];
  const answers = listed.flatMap(({ id }) =>
    [...store.fieldsOf(id).keys()].filter((field) => field.startsWith('answer:')),
  );
  return { cases: listed.length, answers: answers.length, faults: faultsOf(store) };
}

async function lookInto(file: TestFile): Promise<Found> {
  const driver = await openDriverOf(file);
  const found = look(storeOver(driver));
  driver.close();
  return found;
}

const BEFORE: Found = { cases: 1, answers: 1, faults: [] };
const whole = (count: number): Found => ({ cases: 1 + count, answers: 1 + count * 60, faults: [] });

async function untilThere(file: string, child: Child): Promise<void> {
  while (!existsSync(file)) {
    if (child.process.exitCode !== null)
      throw new Error(`expected an import to begin, found its end: ${child.complaints()}`);
    await pause(5);
  }
}

test('an import killed at a random moment leaves the workbook as it was or whole', async (context) => {
  const { words, ...made } = await prepare(CASES);
  const copy = { ...made, folder: makeFolder() };
  const file = join(copy.folder, 'audit.casebook');
  const env = environmentWith(made.recoveryCode);
  copyFileSync(made.file, file);
  const first = startNode(words(file), env);
  await untilThere(`${file}.busy`, first);
  const announced = performance.now();
  expect(await first.ended, first.complaints()).toBe(0);
  const lasts = performance.now() - announced;
  expect(await lookInto({ ...copy, file })).toEqual(whole(CASES));
  const counted = await repeatFault({
    context,
    unit: 'kills',
    full: 1_000,
    async once(run) {
      for (const name of readdirSync(copy.folder)) rmSync(join(copy.folder, name));
      copyFileSync(made.file, file);
      const child = startNode(words(file), env);
      await untilThere(`${file}.busy`, child);
      await pause(run % 10 === 9 ? lasts * 0.98 : Math.random() * lasts); // one in ten near its end
      child.process.kill('SIGKILL');
      await child.ended;
      const found = await lookInto({ ...copy, file });
      expect([BEFORE, whole(CASES)]).toContainEqual(found);
      return { [found.cases === BEFORE.cases ? 'as before' : 'whole']: 1 };
    },
  });
  expect(counted['as before']).toBeGreaterThan(0); // some were killed midway
});

/** Runs an import that must find the disk full; the workbook is then as it was, and takes the import once there is room. */
async function expectRefusal(child: Child, file: TestFile): Promise<void> {
  expect(await child.ended, child.complaints()).toBe(1);
  expect(child.complaints()).toContain('casebook: The disk is full, read-only or failing. Nothing was changed');
  expect(child.lines()).toEqual([]);
  expect(await lookInto(file)).toEqual(BEFORE);
}

test('an import that finds no room for its file leaves the workbook as it was, and exits with 1', async () => {
  const { words, ...made } = await prepare(CASES);
  const env = environmentWith(made.recoveryCode);
  const limited = start('sh', ['-c', 'ulimit -f 2000; exec "$0" "$@"', process.execPath, ...words(made.file)], env); // blocks of 512 bytes
  await expectRefusal(limited, made);
  const again = startNode(words(made.file), env);
  expect(await again.ended, again.complaints()).toBe(0);
  expect(await lookInto(made)).toEqual(whole(CASES));
});

test('an import onto a full disk leaves the workbook as it was, and exits with 1', async ({ skip }) => {
  const { words, ...made } = await prepare(CASES);
  const disk = mountSmallDisk('1m');
  if (disk === null) return skip('no small disk can be mounted here; the test above limits the file instead');
  const full = { ...made, folder: disk, file: join(disk, 'audit.casebook') };
  copyFileSync(made.file, full.file);
  await expectRefusal(startNode(words(full.file), environmentWith(made.recoveryCode)), full);
  expect(readdirSync(disk)).toEqual(['audit.casebook']);
});

test('a workbook made on a full disk is an error of the disk, and leaves nothing there', async ({ skip }) => {
  const disk = mountSmallDisk('16k');
  if (disk === null) return skip('no small disk can be mounted here');
  const child = startNode([CASEBOOK, 'init', join(disk, 'new.casebook')], environmentWith(PASSPHRASE));
  expect(await child.ended).toBe(1);
  expect(child.complaints()).toContain('The disk is full');
  expect(readdirSync(disk)).toEqual([]);
});
