import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Clock } from '../../api/ports.ts';
import { findKeyOf } from '../../db/open.ts';
import { restoreSnapshot, WORKBOOK_ENDING, writeSnapshot } from '../../db/snapshot.ts';
import type { Contents } from '../../domain/backup/contents.ts';
import { readSnapshotName } from '../../domain/backup/snapshot-name.ts';
import { keepAttempts } from '../attempts.ts';
import { requireLivePlace } from '../live-place.ts';
import { makeDevice } from '../workspace.ts';
import { ownFolderOf } from './folders.ts';

/** A file, and what opens it. */
export interface Locked {
  readonly file: string;
  readonly secret: string;
  /** The data folder. */
  readonly data: string;
  readonly clock: Clock;
}

function findGuarded({ file, secret, data, clock }: Locked) {
  return keepAttempts(data, clock).guard(file, () => findKeyOf(file, secret));
}

/**
 * Makes a snapshot of the workbook at a path, in its own folder of backups or in another. Throws `wrong-passphrase`,
 * `too-soon`, `not-a-workbook`, `damaged`, `busy` or `disk`.
 */
export async function backUpFile(
  locked: Locked,
  folder: string | null,
): Promise<{ readonly file: string; readonly contents: Contents }> {
  const { key } = await findGuarded(locked);
  const into = folder ?? ownFolderOf(locked.data, locked.file);
  const { file, inside } = writeSnapshot(locked.file, key, into, 'asked', locked.clock());
  return { file, contents: inside.contents };
}

/** Makes a workbook of the snapshot at a path. Throws as `backUpFile`, and `exists` where there is a file of that name. */
export async function restoreFile(locked: Locked, as: string): Promise<Contents> {
  requireLivePlace(as);
  const { key } = await findGuarded(locked);
  return restoreSnapshot(locked.file, key, as, makeDevice()).contents;
}

/** Whether a file is a snapshot, by its name: such a one is never opened for writing. */
export function isSnapshotFile(file: string): boolean {
  return readSnapshotName(path.basename(file).slice(0, -WORKBOOK_ENDING.length)) !== null;
}

/** Lends a copy of a snapshot, encrypted as it is, which is gone afterwards. */
export async function withCopy<T>(snapshot: string, work: (copy: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-copy-'));
  try {
    const copy = path.join(folder, path.basename(snapshot));
    copyFileSync(snapshot, copy);
    return await work(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
