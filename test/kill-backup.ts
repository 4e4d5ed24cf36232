import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { findKeyOf, openWorkbook } from '../db/open.ts';
import { testOpen, writeSnapshot } from '../db/snapshot.ts';
import { openFilled, storeOver, type TestFile } from '../db/test-builders.ts';
import { pause, startScript } from './child.ts';
import { tempFolder } from './temp-folder.ts';

/** A filled workbook, closed, and the code that opens it now. */
export interface Killable extends TestFile {
  readonly entries: number;
}

/** Makes a filled workbook and closes it. */
export async function makeKillable(): Promise<Killable> {
  const { driver, store, ...made } = await openFilled();
  const { entries } = store.verify(() => {});
  driver.close();
  return { ...made, entries };
}

async function killAfterStart(words: readonly [string, ...string[]], milliseconds: number): Promise<readonly string[]> {
  const child = startScript(...words);
  await child.hasSaid('open');
  await pause(milliseconds);
  child.process.kill('SIGKILL');
  expect(await child.ended, child.complaints()).toBeNull(); // it had not come to its end
  return child.lines().slice(1);
}

async function expectWhole(file: string, code: string, entries: number): Promise<void> {
  const driver = await openWorkbook(file, code);
  try {
    const found = storeOver(driver).verify(() => {});
    expect([found.entries, found.faults]).toEqual([entries, []]);
  } finally {
    driver.close();
  }
}

const finished = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.casebook'));

/** Kills a process while it makes snapshots: each that is there is whole, each that was told is there, the workbook too. */
export async function killBackup({ file, recoveryCode, entries }: Killable, milliseconds: number): Promise<number> {
  const folder = path.join(tempFolder(), 'backups');
  mkdirSync(folder);
  const told = await killAfterStart(['make-snapshots.ts', 'backup', file, recoveryCode, folder], milliseconds);
  const there = finished(folder);
  expect(there).toEqual(expect.arrayContaining([...told]));
  const { key } = await findKeyOf(file, recoveryCode);
  for (const name of there) expect(testOpen(path.join(folder, name), key).contents.entries).toBe(entries);
  await expectWhole(file, recoveryCode, entries);
  return there.length;
}

/** Kills a process while it restores: each workbook that is there is whole, and the snapshot is as it was. */
export async function killRestore({ file, recoveryCode, entries }: Killable, milliseconds: number): Promise<number> {
  const folder = path.join(tempFolder(), 'restored');
  mkdirSync(folder);
  const { key } = await findKeyOf(file, recoveryCode);
  const snapshot = writeSnapshot(file, key, path.join(tempFolder(), 'backups'), 'asked', new Date());
  const told = await killAfterStart(
    ['make-snapshots.ts', 'restore', snapshot.file, recoveryCode, folder],
    milliseconds,
  );
  const there = finished(folder);
  expect(there).toEqual(expect.arrayContaining([...told]));
  for (const name of there) await expectWhole(path.join(folder, name), recoveryCode, entries);
  expect(testOpen(snapshot.file, key)).toEqual(snapshot.inside);
  return there.length;
}

/**
 * Kills a process while it changes the key: the workbook opens with the last key that was told done, or with the one
 * that was under way; it is whole, and nothing lies beside it once it was opened. Gives the code that opens it, and
 * how many changes were done.
 */
export async function killRekey(
  { file, recoveryCode, entries, folder }: Killable,
  milliseconds: number,
): Promise<{ readonly recoveryCode: string; readonly changes: number }> {
  const told = await killAfterStart(['change-keys.ts', file, recoveryCode], milliseconds);
  const done = told.filter((line) => line.startsWith('done ')).map((line) => line.slice('done '.length));
  const tried = told.findLast((line) => line.startsWith('next '))?.slice('next '.length);
  const candidates = [done.at(-1) ?? recoveryCode, ...(tried === undefined ? [] : [tried])];
  const opening: string[] = [];
  for (const code of new Set(candidates)) {
    const key = await findKeyOf(file, code).catch(() => null);
    if (key) opening.push(code);
  }
  expect(opening).toHaveLength(1);
  const [code = ''] = opening;
  await expectWhole(file, code, entries);
  expect(readdirSync(folder).join(' ')).toBe(path.basename(file));
  return { recoveryCode: code, changes: done.length };
}
