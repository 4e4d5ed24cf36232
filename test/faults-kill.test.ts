import { expect, test } from 'vitest';
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
} from '../db/test-builders.ts';
import { type Child, pause, startScript } from './child.ts';

const KILLS = 20;
const QUESTION = '2.1.3';

/** Kills a process that writes answers, some time after it began; gives what it said was saved. */
async function killWhileWriting(child: Child, milliseconds: number): Promise<readonly string[]> {
  await child.hasSaid('open');
  await pause(milliseconds);
  child.process.kill('SIGKILL');
  expect(await child.ended, child.complaints()).toBeNull(); // it had not come to its end
  return child.lines().slice(1);
}

test(`a process killed while it writes, ${KILLS} times, loses nothing that it said was saved, and tears nothing`, async () => {
  const { driver, ...made } = await openFilled();
  driver.close();
  let acknowledged = 0;
  let last: string | null = null;
  for (let kill = 0; kill < KILLS; kill++) {
    const child = startScript('write-answers.ts', made.file, made.recoveryCode, caseId(1), QUESTION, '1000000');
    const saved = await killWhileWriting(child, Math.random() * 120);
    acknowledged += saved.length;
    const after = await openDriverOf(made);
    const store = storeOver(after);
    const notes = store
      .historyOf(caseId(1), noteOn(QUESTION))
      .flatMap(({ changes }) => changes.map((change) => change.new));
    const own = notes.slice(notes.indexOf(last) + 1);
    expect(own.slice(0, saved.length)).toEqual(saved);
    expect(own.length - saved.length).toBeLessThanOrEqual(1); // at most one was saved and not yet told
    expect(notes).toHaveLength(store.historyOf(caseId(1), answerTo(QUESTION)).length); // the answer and the note, or neither
    expect(faultsOf(store)).toEqual([]);
    last = notes.at(-1) ?? null;
    after.close();
  }
  expect(acknowledged).toBeGreaterThan(KILLS);
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
