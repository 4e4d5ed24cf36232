import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { draftOf, removeDraftsOf, syncFile, syncFolder } from '../../db/draft.ts';
import type { Driver } from '../../db/driver.ts';
import { isKeyOf } from '../../db/find-key.ts';
import { openWithKey } from '../../db/open.ts';
import { listCertificates, type PurgeRequest, purgeAudit } from '../../db/purge.ts';

const MARK = 'purge-';

/**
 * What became of a backup.
 *
 * | outcome | means |
 * |---------|-------|
 * | purged  | it held the audit, and does no longer |
 * | before  | it holds a certificate already: a purge was cut short after it, or it was made after the purge |
 * | without | it never held the audit |
 * | gone    | it is not there any more |
 * | failed  | it does not open, under an older passphrase or damaged: it may still hold the audit |
 */
export type PurgedFile = 'purged' | 'before' | 'without' | 'gone' | 'failed';

function purgeDraft(driver: Driver, request: PurgeRequest): PurgedFile {
  if (listCertificates(driver).some(({ certificate }) => certificate.audit === request.audit)) return 'before';
  return purgeAudit(driver, request) === null ? 'without' : 'purged';
}

async function purgeCopy(draft: string, key: Buffer, request: PurgeRequest): Promise<PurgedFile> {
  const driver = await openWithKey(draft, key);
  try {
    const outcome = purgeDraft(driver, request);
    driver.pragma('journal_mode = DELETE'); // one file, with no log beside it
    return outcome;
  } finally {
    driver.close();
  }
}

/** Purges a copy and puts it in the place of the backup: a kill leaves the one or the other, whole. Never rejects. */
export async function purgeFile(file: string, key: Buffer, request: PurgeRequest): Promise<PurgedFile> {
  if (!existsSync(file)) return 'gone';
  const draft = draftOf(file, MARK);
  try {
    removeDraftsOf(file, MARK); // what a purge that was killed left still holds what was to be purged
    if (!isKeyOf(file, key)) return 'failed';
    copyFileSync(file, draft);
    const outcome = await purgeCopy(draft, key, request);
    if (outcome !== 'purged') return outcome;
    syncFile(draft);
    renameSync(draft, file);
    syncFolder(path.dirname(file));
    return 'purged';
  } catch {
    return 'failed'; // told to the person, who deletes it
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(draft + ending, { force: true });
  }
}
