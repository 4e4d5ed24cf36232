import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findKeyOf } from '../../db/open.ts';
import { answerTo, caseId, codeOfFailure, openFilled, PASSPHRASE, set } from '../../db/test-builders.ts';
import { tempFolder } from '../../test/temp-folder.ts';
import { type Backups, makeBackups } from './backups.ts';
import { listSnapshots } from './list-snapshots.ts';
import { doTask, type Run } from './task.ts';

const MINUTE_MS = 60_000;
const START = Date.parse('2026-11-24T09:00:00Z');
// The work itself is what is tested; that it is done in a thread is tested through the contract.
const runHere: Run = async (task) => doTask(task, () => {}) as never;

/** A filled workbook, open, and its backups under a clock that the test sets. */
async function open() {
  const data = tempFolder();
  const filled = await openFilled();
  const { key } = await findKeyOf(filled.file, PASSPHRASE);
  const time = { now: START };
  const bugs: unknown[] = [];
  const backups = makeBackups({
    data,
    clock: () => new Date(time.now),
    run: runHere,
    onBug: (error) => void bugs.push(error),
  });
  const of = { file: filled.file, key };
  const opened = { entries: 9, at: new Date(START) };
  const whys = (): readonly string[] => listSnapshots(backups.folders(filled.file)).map(({ reason }) => reason);
  return { ...filled, data, of, backups, time, bugs, opened, whys };
}

const reach = (entries: number) => ({ entries, lineage: '000000000000' });
const settle = (backups: Backups): Promise<void> => backups.idle();

test('hourly while changes come: not without changes, not before the hour is over, and again an hour later', async () => {
  const { of, backups, time, opened, whys, store, bugs } = await open();
  const ask = async (minutes: number, entries: number): Promise<number> => {
    time.now = START + minutes * MINUTE_MS;
    backups.makeIfDue(of, opened, reach(entries));
    await settle(backups);
    return whys().length;
  };
  expect(await ask(61, 9)).toBe(0);
  set(store, caseId(2), answerTo('2.1.3'), 'yes');
  expect(await ask(59, 10)).toBe(0);
  expect(await ask(60, 10)).toBe(1);
  expect(await ask(120, 10)).toBe(1);
  set(store, caseId(2), answerTo('2.1.3'), 'no');
  expect(await ask(119, 11)).toBe(1);
  expect(await ask(120, 11)).toBe(2);
  expect([whys(), bugs]).toEqual([['hourly', 'hourly'], []]);
});

test('on closing where something was changed since the last, and not otherwise', async () => {
  const { of, backups, store, whys, time } = await open();
  const close = async (): Promise<readonly string[]> => {
    time.now += MINUTE_MS * 60;
    const { entries } = store.verify(() => {});
    backups.makeOnClose(of, reach(entries));
    await settle(backups);
    return whys();
  };
  expect(await close()).toEqual(['close']);
  expect(await close()).toEqual(['close']);
  set(store, caseId(2), answerTo('2.1.3'), 'yes');
  expect(await close()).toEqual(['close', 'close']);
});

test('another workbook under the name of one that is gone is backed up, however far its history has come', async () => {
  const { of, backups, whys, time } = await open();
  await backups.make(of, 'asked');
  time.now += MINUTE_MS;
  const { entries } = backups.record(of.file);
  backups.makeOnClose(of, { entries: entries ?? 0, lineage: '111111111111' });
  await settle(backups);
  expect(whys()).toEqual(['close', 'asked']);
});

test('a copy goes to the chosen folder; while that is not there the backup is made all the same, and it is noted', async () => {
  const { of, backups, time } = await open();
  const stick = path.join(tempFolder(), 'stick');
  mkdirSync(stick);
  backups.choose(of.file, stick);
  expect((await backups.make(of, 'asked')).trouble).toBeNull();
  expect(listSnapshots(backups.folders(of.file)).map(({ files }) => files.length)).toEqual([2]);
  rmSync(stick, { recursive: true });
  time.now += MINUTE_MS;
  const { trouble, madeAt } = await backups.make(of, 'asked');
  expect(trouble).toEqual({ at: new Date(time.now).toISOString(), where: 'chosen', isDamaged: false });
  expect(madeAt).toBe(new Date(time.now).toISOString());
  expect(existsSync(stick)).toBe(false);
  mkdirSync(stick);
  expect((await backups.make(of, 'asked')).trouble).toBeNull();
});

test('a backup that cannot be made is an error where it was asked for, noted where not, and the last one stays known', async () => {
  const { of, backups, time, bugs } = await open();
  const { madeAt } = await backups.make(of, 'asked');
  const broken = { ...of, file: of.file, key: Buffer.alloc(48) };
  time.now += MINUTE_MS;
  expect(await codeOfFailure(() => backups.make(broken, 'asked'))).toBe('damaged');
  backups.makeLater(broken, 'close');
  await settle(backups);
  expect(backups.record(of.file)).toMatchObject({ madeAt, trouble: { where: 'own', isDamaged: true } });
  expect(bugs).toEqual([]);
});

test('a record that cannot be read is as none, and is written anew', async () => {
  const { of, backups } = await open();
  mkdirSync(backups.own(of.file), { recursive: true });
  writeFileSync(path.join(backups.own(of.file), 'record.json'), '{"madeAt":"yester');
  expect(backups.record(of.file).madeAt).toBeNull();
  await backups.make(of, 'asked');
  expect(backups.record(of.file).madeAt).toBe(new Date(START).toISOString());
  expect(readdirSync(backups.own(of.file)).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('files of other names in the folder of backups are left alone', async () => {
  const { of, backups } = await open();
  mkdirSync(backups.own(of.file), { recursive: true });
  const letter = path.join(backups.own(of.file), 'letter.casebook');
  writeFileSync(letter, 'mine');
  await backups.make(of, 'asked');
  expect(existsSync(letter)).toBe(true);
  expect(listSnapshots(backups.folders(of.file))).toHaveLength(1);
});
