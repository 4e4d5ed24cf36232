import { copyFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { PurgedBackups } from '../../api/contract/retention.ts';
import { AppError } from '../../api/errors.ts';
import { draftOf, removeDraftsOf, syncFile, syncFolder } from '../../db/draft.ts';
import { isKeyOf } from '../../db/find-key.ts';
import { openWithKey } from '../../db/open.ts';
import { type PurgeRequest, purgeAudit } from '../../db/purge.ts';

const MARK = 'purge-';

/** Purges a copy and puts it in the place of the backup: a kill leaves the one or the other, whole. Gives whether it held the audit. */
async function purgeFile(file: string, key: Buffer, request: PurgeRequest): Promise<boolean> {
  removeDraftsOf(file, MARK); // what a purge that was killed left still holds what was to be purged
  if (!isKeyOf(file, key)) throw new AppError('locked', 'This backup was made under another passphrase.');
  const draft = draftOf(file, MARK);
  try {
    copyFileSync(file, draft);
    const driver = await openWithKey(draft, key);
    let purged = false;
    try {
      purged = purgeAudit(driver, request) !== null;
      driver.pragma('journal_mode = DELETE'); // one file, with no log beside it
    } finally {
      driver.close();
    }
    if (!purged) return false;
    syncFile(draft);
    renameSync(draft, file);
    syncFolder(path.dirname(file));
    return true;
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(draft + ending, { force: true });
  }
}

/** Purges an audit from backups of the workbook whose key this is. One that cannot be opened is told, and the rest go on. */
export async function purgeFromBackups(
  files: readonly string[],
  key: Buffer,
  request: PurgeRequest,
): Promise<PurgedBackups> {
  let purged = 0;
  const failed: string[] = [];
  for (const file of files) {
    try {
      if (await purgeFile(file, key, request)) purged += 1;
    } catch {
      failed.push(path.basename(file)); // under an older passphrase, or damaged: told to the person, who deletes it
    }
  }
  return { purged, failed };
}
