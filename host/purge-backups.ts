import { randomBytes } from 'node:crypto';
import { copyFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { PurgedBackups } from '../api/contract/retention.ts';
import { openWithKey } from '../db/open.ts';
import { type PurgeRequest, purgeAudit } from '../db/purge.ts';

const DRAFT = /\.purge-[0-9a-f]{12}\.part(-wal|-shm|-journal)?$/;

/** Removes what a purge that was killed left: it still holds what was to be purged. */
function removeDrafts(folder: string): void {
  for (const name of readdirSync(folder)) if (DRAFT.test(name)) rmSync(path.join(folder, name), { force: true });
}

/** Purges a copy and puts it in the place of the backup: a kill leaves the one or the other, whole. Gives whether it held the audit. */
function purgeFile(file: string, key: Buffer, request: PurgeRequest): boolean {
  const draft = `${file}.purge-${randomBytes(6).toString('hex')}.part`;
  try {
    copyFileSync(file, draft);
    const driver = openWithKey(draft, key);
    let purged = false;
    try {
      purged = purgeAudit(driver, request) !== null;
      driver.pragma('journal_mode = DELETE'); // one file, with no log beside it
    } finally {
      driver.close();
    }
    if (purged) renameSync(draft, file);
    return purged;
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(draft + ending, { force: true });
  }
}

/** Purges an audit from backups of the workbook whose key this is. One that cannot be opened is told, and the rest go on. */
export function purgeFromBackups(files: readonly string[], key: Buffer, request: PurgeRequest): PurgedBackups {
  for (const folder of new Set(files.map((file) => path.dirname(file)))) removeDrafts(folder);
  let purged = 0;
  const failed: string[] = [];
  for (const file of files) {
    try {
      if (purgeFile(file, key, request)) purged += 1;
    } catch {
      failed.push(path.basename(file)); // under an older passphrase, or damaged: told to the person, who deletes it
    }
  }
  return { purged, failed };
}
