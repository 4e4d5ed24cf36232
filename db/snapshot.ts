import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../api/errors.ts';
import { nameSnapshot, type Reason, type SnapshotId } from '../domain/backup/snapshot-name.ts';
import { type Inside, lookInside, readLineage } from './contents.ts';
import { draftOf, placeUnder, removeAbandonedDrafts, syncFile, syncFolder } from './draft.ts';
import { type Driver, openDriver } from './driver.ts';
import { translate } from './errors.ts';
import { translateLocated } from './locate.ts';
import { openBeside, openSnapshot, refuseUnfitPlace } from './open.ts';

/** What the file name of every workbook and snapshot ends in. */
export const WORKBOOK_ENDING = '.casebook';

function refuseDamaged(driver: Driver): void {
  const found = driver.prepareRaw<[string]>('PRAGMA quick_check').all();
  if (found.some(([line]) => line !== 'ok')) throw new AppError('damaged', 'This backup is damaged.');
}

function withDriver<T>(driver: Driver, work: (driver: Driver) => T): T {
  try {
    return work(driver);
  } finally {
    driver.close();
  }
}

/**
 * Opens a snapshot as a restoration would, reads every page of it (each is authenticated) and counts what it holds.
 * Throws `damaged`, or what opening throws.
 */
export function testOpen(file: string, key: Buffer): Inside {
  try {
    return withDriver(openSnapshot(file, key), (driver) => {
      refuseDamaged(driver);
      return lookInside(driver);
    });
  } catch (error) {
    throw translateLocated(error, file, key);
  }
}

/** Finishes a draft: on disk, test-opened, under its own name. What fails leaves no draft. */
function finish(draft: string, key: Buffer, place: (draft: string) => void): Inside {
  syncFile(draft);
  const inside = testOpen(draft, key);
  place(draft);
  return inside;
}

/** Waits until the name of a file that is in its place is on disk. Throws `disk`, which says that the file is there. */
function keepName(file: string): void {
  try {
    syncFolder(dirname(file));
  } catch {
    throw new AppError(
      'disk',
      'The disk failed at the last step. The file is whole and in its place; whether it stays there is seen after a restart of the computer.',
    );
  }
}

function draftAndPlace(
  file: string,
  write: (draft: string) => void,
  key: Buffer,
  place: (draft: string) => void,
): Inside {
  const draft = draftOf(file);
  try {
    write(draft);
    const inside = finish(draft, key, place);
    keepName(file);
    return inside;
  } catch (error) {
    throw translate(error);
  } finally {
    rmSync(draft, { force: true });
    rmSync(`${draft}-journal`, { force: true });
  }
}

/** A snapshot that was made. */
export interface WrittenSnapshot {
  readonly id: SnapshotId;
  readonly file: string;
  readonly inside: Inside;
}

/**
 * Writes a snapshot of a workbook, which may be open here and elsewhere, into a folder: one state of it, under the
 * same key, compact. It is there whole and test-opened, or not at all. Throws `disk`, `damaged` or `busy`.
 */
export function writeSnapshot(file: string, key: Buffer, folder: string, why: Reason, now: Date): WrittenSnapshot {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    removeAbandonedDrafts(folder, now);
    return withDriver(openBeside(file, key), (driver) => {
      const id = nameSnapshot(now, why, readLineage(driver));
      const target = join(folder, id + WORKBOOK_ENDING);
      const write = (draft: string): void => void driver.prepare('VACUUM INTO ?').run(draft);
      return { id, file: target, inside: draftAndPlace(target, write, key, (draft) => renameSync(draft, target)) };
    });
  } catch (error) {
    throw translate(error);
  }
}

/** Copies a snapshot to another folder, which must be there, and proves the copy. Throws `disk` or `damaged`. */
export function copySnapshot(
  { id, file }: Pick<WrittenSnapshot, 'id' | 'file'>,
  key: Buffer,
  folder: string,
  now: Date,
): void {
  if (!existsSync(folder)) throw new AppError('disk', 'The folder for backups is not there.');
  removeAbandonedDrafts(folder, now);
  const target = join(folder, id + WORKBOOK_ENDING);
  draftAndPlace(
    target,
    (draft) => copyFileSync(file, draft),
    key,
    (draft) => renameSync(draft, target),
  );
}

function makeItsOwn(file: string, key: Buffer, device: string): void {
  const driver = openDriver(file, key, 'write');
  try {
    driver.prepare(`UPDATE workbook SET value = ? WHERE name = 'device'`).run(device);
    driver.prepare(`DELETE FROM workbook WHERE name = 'kept:place'`).run(); // where a person was, in the other workbook
  } finally {
    driver.close();
  }
}

/**
 * Makes a workbook of a snapshot, under a name that is free. It goes on as a device of its own, so that its changes
 * are never taken for those of the workbook it comes from. Throws `exists`, `damaged`, `disk` or `bad-input`.
 */
export function restoreSnapshot(snapshot: string, key: Buffer, file: string, device: string): Inside {
  refuseUnfitPlace(file);
  if (existsSync(file)) throw new AppError('exists', 'There is a file of that name already. Nothing was changed.');
  const write = (draft: string): void => {
    copyFileSync(snapshot, draft);
    testOpen(draft, key); // before it is written to
    makeItsOwn(draft, key, device);
  };
  return draftAndPlace(file, write, key, (draft) => placeUnder(draft, file));
}
