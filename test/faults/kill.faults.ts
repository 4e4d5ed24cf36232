import { expect, test } from 'vitest';
import type { Store } from '../../api/ports.ts';
import { openWorkbook } from '../../db/open.ts';
import {
  answerTo,
  auditId,
  caseId,
  faultsOf,
  makeWorkbook,
  noteOn,
  openDriverOf,
  openFilled,
  storeOver,
  type TestFile,
} from '../../db/test-builders.ts';
import { type Child, pause, startScript } from '../child.ts';
import { repeatFault } from './repeat-fault.ts';

const QUESTION = '2.1.3';
/** A new workbook after so many, for its history is checked whole after each. */
const KILLS_A_WORKBOOK = 50;

/** A workbook with some answers, closed. */
async function makeFilled(): Promise<TestFile> {
  const { driver, ...made } = await openFilled();
  driver.close();
  return made;
}

const notesOn = (store: Store): readonly (string | null)[] =>
  store.historyOf(caseId(1), noteOn(QUESTION)).flatMap(({ changes }) => changes.map((change) => change.new));

/** Kills a process that writes answers, some time after it began; gives what it said was saved. */
async function killWhileWriting(child: Child, milliseconds: number): Promise<readonly string[]> {
  await child.hasSaid('open');
  await pause(milliseconds);
  child.process.kill('SIGKILL');
  expect(await child.ended, child.complaints()).toBeNull(); // it had not come to its end
  return child.lines().slice(1);
}

test('a process killed while it writes answers loses nothing that it said was saved, and tears nothing', async (context) => {
  const at: { made: TestFile; last: string | null } = { made: await makeFilled(), last: null };
  await repeatFault({
    context,
    unit: 'kills',
    full: 1_000,
    async once(run) {
      if (run % KILLS_A_WORKBOOK === 0) Object.assign(at, { made: await makeFilled(), last: null });
      const { made } = at;
      const child = startScript('write-answers.ts', made.file, made.recoveryCode, caseId(1), QUESTION, '1000000');
      const saved = await killWhileWriting(child, Math.random() * 120);
      const after = await openWorkbook(made.file, made.recoveryCode);
      try {
        const store = storeOver(after);
        const notes = notesOn(store);
        const own = notes.slice(notes.indexOf(at.last) + 1);
        at.last = notes.at(-1) ?? null;
        expect(own.slice(0, saved.length)).toEqual(saved);
        expect(own.length - saved.length).toBeLessThanOrEqual(1); // at most one was saved and not yet told
        expect(notes).toHaveLength(store.historyOf(caseId(1), answerTo(QUESTION)).length); // the answer and the note, or neither
        expect(faultsOf(store)).toEqual([]);
      } finally {
        after.close();
      }
      return { 'changes acknowledged': saved.length };
    },
  });
});

test('a process killed while it holds the workbook leaves it to the next', async () => {
  const { driver, store, file, recoveryCode } = await openFilled();
  const holder = startScript('hold-workbook.ts', file, recoveryCode, '60000');
  await holder.hasSaid('held');
  holder.process.kill('SIGKILL');
  await holder.ended;
  store.act(
    'note',
    'Ada',
    (recorder) => void recorder.edit(auditId(1), [{ field: 'audit:service', value: 'Eastfold' }]),
  );
  expect(faultsOf(store)).toEqual([]);
  driver.close();
});

test('a process killed at its first opening of a new workbook leaves one that opens', async () => {
  const made = await makeWorkbook();
  for (let kill = 0; kill < 5; kill++) {
    const child = startScript('hold-workbook.ts', made.file, made.recoveryCode, '60000');
    if (kill > 0) await child.hasSaid('held');
    await pause(kill === 0 ? 150 : 0);
    child.process.kill('SIGKILL');
    await child.ended;
    const after = await openDriverOf(made);
    expect(faultsOf(storeOver(after))).toEqual([]);
    after.close();
  }
});
