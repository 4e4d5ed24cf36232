import { randomBytes } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../api/errors.ts';
import { type Inside, lookInside } from './contents.ts';
import { draftOf, removeDraftsOf, syncFile, syncFolder } from './draft.ts';
import { type Driver, openDriver } from './driver.ts';
import { codeOf, translate } from './errors.ts';
import { deriveKey, KEY_BYTES, SALT_BYTES } from './key.ts';
import { REKEY_MARK } from './open.ts';
import { encodeRecoveryCode } from './recovery-code.ts';
import { testOpen } from './snapshot.ts';

/** A key that no file has yet, and the code that stands for it. */
export interface NewKey {
  readonly key: Buffer;
  readonly recoveryCode: string;
}

/** Makes the key of a new passphrase, with a salt of its own. */
export async function makeKey(passphrase: string): Promise<NewKey> {
  const salt = randomBytes(SALT_BYTES);
  const key = await deriveKey(passphrase, salt);
  return { key: Buffer.concat([key.subarray(0, KEY_BYTES), salt]), recoveryCode: encodeRecoveryCode(key) };
}

/** Opens a workbook that no other program has open, and keeps it so until it is closed. Throws `busy`. */
function openAlone(file: string, key: Buffer): Driver {
  const driver = openDriver(file, key, 'write');
  try {
    driver.pragma('temp_store = MEMORY');
    driver.pragma('journal_mode = DELETE'); // refused while another connection is open
    driver.pragma('locking_mode = EXCLUSIVE');
    driver.exec('BEGIN EXCLUSIVE; COMMIT');
    return driver;
  } catch (error) {
    driver.close();
    if (/^SQLITE_(BUSY|LOCKED)/.test(codeOf(error))) {
      throw new AppError(
        'busy',
        'Another program has this workbook open. Nothing was changed. Close it there, then change the passphrase.',
      );
    }
    throw error;
  }
}

function writeRekeyed(source: Driver, oldKey: Buffer, newKey: Buffer, draft: string): void {
  source.prepare('VACUUM INTO ?').run(draft);
  const copy = openDriver(draft, oldKey, 'write');
  try {
    copy.pragma('temp_store = MEMORY');
    copy.pragma(`rekey="x'${newKey.toString('hex')}'"`);
  } finally {
    copy.close();
  }
  syncFile(draft);
}

/** What a copy holds; null where it cannot be read through, which says nothing of the workbook itself. */
function insideOf(draft: string, key: Buffer): Inside | null {
  try {
    return testOpen(draft, key);
  } catch (error) {
    if (error instanceof AppError && error.code === 'damaged') return null;
    throw error;
  }
}

function refuseDifferent(source: Driver, draft: string, newKey: Buffer): void {
  const [before, after] = [lookInside(source), insideOf(draft, newKey)];
  if (JSON.stringify(before) !== JSON.stringify(after)) {
    throw new AppError('damaged', 'The copy under the new passphrase is not the same. Nothing was changed.');
  }
}

/** Waits until the name is on disk. Throws `disk`, which says that the workbook is under the new key. */
function keepName(file: string): void {
  try {
    syncFolder(dirname(file));
  } catch {
    throw new AppError(
      'disk',
      'The disk failed at the last step. The workbook opens with the new passphrase now. Keep the old one too: after a restart of the computer it may be the one that opens it.',
    );
  }
}

/**
 * Puts a workbook under a new key. A copy is made, put under the key, opened with it and compared; then it takes the
 * file's name in one step. At every instant the file of that name opens with one of the two keys. It must not be open
 * in this process. Throws `busy`, `disk` or `damaged`; the file then is as it was, unless the message says otherwise.
 */
export function changeKey(file: string, oldKey: Buffer, newKey: Buffer): void {
  const draft = draftOf(file, REKEY_MARK);
  try {
    const source = openAlone(file, oldKey);
    try {
      removeDraftsOf(file, REKEY_MARK);
      writeRekeyed(source, oldKey, newKey, draft);
      refuseDifferent(source, draft, newKey);
      syncFolder(dirname(file)); // that the old journal is gone, before the name stands for another file
      // Windows does not rename onto an open file. Elsewhere nobody comes in between.
      if (process.platform === 'win32') source.close();
      renameSync(draft, file);
      keepName(file);
    } finally {
      source.close();
    }
  } catch (error) {
    throw translate(error);
  } finally {
    for (const left of [draft, `${draft}-journal`]) rmSync(left, { force: true });
  }
}
