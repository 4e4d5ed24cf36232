import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { AppError } from '../api/errors.ts';
import type { Store } from '../api/ports.ts';
import { readHolder } from '../host/holder.ts';
import { startScript } from '../test/child.ts';
import { openWorkbook } from './open.ts';
import {
  answerTo,
  auditId,
  caseId,
  codeOfFailure,
  faultsOf,
  makeWorkbook,
  noteOn,
  openDriverOf,
  openFilled,
  set,
  storeOver,
} from './test-builders.ts';

async function openWithHolder(): Promise<{ file: string; recoveryCode: string; store: Store }> {
  const { file, recoveryCode, driver } = await openFilled();
  return { file, recoveryCode, store: storeOver(driver, { holder: () => readHolder(file) }) };
}

function failureOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

test.each([
  ['its note', 'casebook import', /^casebook import \(process \d+, since \d\d:\d\d\) is writing to this workbook/],
  ['no note', undefined, /^Another program is writing to this workbook/],
])(
  'a workbook that another process writes to for long is busy, and the message says what holds it: %s',
  async (_, task, message) => {
    const { file, recoveryCode, store } = await openWithHolder();
    const before = faultsOf(store);
    const holder = startScript('hold-workbook.ts', file, recoveryCode, '8000', ...(task === undefined ? [] : [task]));
    await holder.hasSaid('held');
    expect(store.fieldsOf(caseId(1)).get(answerTo('2.1.1'))).toBe('no'); // reading goes on
    const error = failureOf(() => set(store, caseId(1), answerTo('2.1.1'), 'yes'));
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'busy', message: expect.stringMatching(message) });
    expect(await holder.ended).toBe(0);
    expect(store.fieldsOf(caseId(1)).get(answerTo('2.1.1'))).toBe('no');
    expect(faultsOf(store)).toEqual(before);
    expect(set(store, caseId(1), answerTo('2.1.1'), 'yes')).not.toBeNull();
  },
);

test('a workbook that another process writes to for a short time is waited for', async () => {
  const { file, recoveryCode, store } = await openWithHolder();
  const holder = startScript('hold-workbook.ts', file, recoveryCode, '3000');
  await holder.hasSaid('held');
  const start = performance.now();
  set(store, caseId(1), answerTo('2.1.1'), 'yes');
  expect(performance.now() - start).toBeGreaterThan(300);
  expect(store.fieldsOf(caseId(1)).get(answerTo('2.1.1'))).toBe('yes');
  expect(await holder.ended).toBe(0);
});

test('a workbook that another process writes to can be opened and read', async () => {
  const { file, recoveryCode } = await openWithHolder();
  const holder = startScript('hold-workbook.ts', file, recoveryCode, '3000');
  await holder.hasSaid('held');
  const driver = await openDriverOf({ folder: '', file, recoveryCode });
  expect(storeOver(driver).fieldsOf(caseId(1)).size).toBeGreaterThan(0);
  expect(holder.lines()).toEqual(['held']);
  expect(await holder.ended).toBe(0);
});

test('two processes that write at the same time lose nothing of either', async () => {
  const { file, recoveryCode, store } = await openWithHolder();
  const signal = `${file}.go`;
  const words = (number: number) => [file, recoveryCode, caseId(number), '2.1.3', '200', signal];
  const children = [1, 2].map((number) => startScript('write-answers.ts', ...words(number)));
  await Promise.all(children.map((child) => child.hasSaid('open')));
  writeFileSync(signal, '');
  const statuses = await Promise.all(children.map(({ ended }) => ended));
  expect(statuses, children.map((child) => child.complaints()).join()).toEqual([0, 0]);
  for (const [at, child] of children.entries()) {
    const entries = store.historyOf(caseId(at + 1), noteOn('2.1.3'));
    const written = entries.flatMap(({ changes }) => changes.map((change) => change.new));
    expect(written).toHaveLength(200);
    expect(written).toEqual(child.lines().slice(1));
  }
  const subjects = store.history(auditId(1), null, 400).map(({ subject }) => subject);
  expect(subjects.filter((subject, at) => subject !== subjects[at - 1]).length).toBeGreaterThan(2); // they took turns
  expect(faultsOf(store)).toEqual([]);
});

test('several processes that open a workbook for its first time, at once, all get it', async () => {
  const { file, recoveryCode } = await makeWorkbook();
  const holders = Array.from({ length: 4 }, () => startScript('hold-workbook.ts', file, recoveryCode, '1'));
  expect(await Promise.all(holders.map(({ ended }) => ended)), holders.map((one) => one.complaints()).join()).toEqual([
    0, 0, 0, 0,
  ]);
  expect(await codeOfFailure(async () => (await openWorkbook(file, recoveryCode)).close())).toBe('none');
});
