import { timingSafeEqual } from 'node:crypto';
import { AppError } from '../api/errors.ts';
import { deriveKey, KEY_BYTES } from './key.ts';
import { isWholePages, keyFits, readHead } from './pages.ts';
import { decodeRecoveryCode } from './recovery-code.ts';

/** The key of a workbook: the raw key, 32 bytes, and the salt, 16 bytes. */
export interface FoundKey {
  readonly key: Buffer;
  /** What kind of secret it came from; `this-computer` where the system's key store remembered it. */
  readonly by: 'passphrase' | 'recovery-code' | 'this-computer';
}

/** The error for a file that is something else. */
export const notAWorkbook = (): AppError =>
  new AppError('not-a-workbook', 'This file is not a Casebook workbook. Nothing was changed.');

/**
 * Finds the key a secret stands for: a passphrase, or the workbook's recovery code. Reads the file itself, so it must
 * not be open in this process: closing any handle on a file drops the process's locks on it (POSIX).
 * Throws `not-a-workbook` or `wrong-passphrase`.
 */
export async function findKey(file: string, secret: string): Promise<FoundKey> {
  const { salt, size, plausible } = readHead(file);
  if (!plausible) throw notAWorkbook();
  const recovered = decodeRecoveryCode(secret);
  if (recovered && keyFits(file, recovered)) return { key: Buffer.concat([recovered, salt]), by: 'recovery-code' };
  const derived = await deriveKey(secret, salt);
  if (keyFits(file, derived)) return { key: Buffer.concat([derived, salt]), by: 'passphrase' };
  if (!isWholePages(size)) throw notAWorkbook();
  throw new AppError(
    'wrong-passphrase',
    'Neither a passphrase nor the recovery code of this workbook. Nothing was changed. (If you are sure of it, the first bytes of the file may be damaged: try the newest backup.)',
  );
}

/** Whether a secret stands for a key that is known: its passphrase, or its recovery code. Reads no file. */
export async function standsFor(secret: string, { key }: Pick<FoundKey, 'key'>): Promise<boolean> {
  const raw = key.subarray(0, KEY_BYTES);
  const recovered = decodeRecoveryCode(secret);
  if (recovered && timingSafeEqual(recovered, raw)) return true;
  return timingSafeEqual(await deriveKey(secret, key.subarray(KEY_BYTES)), raw);
}

/** Whether a key is a file's. Reads the file itself: see `findKey`. */
export function isKeyOf(file: string, key: Buffer): boolean {
  const { salt, plausible } = readHead(file);
  return plausible && salt.equals(key.subarray(KEY_BYTES)) && keyFits(file, key.subarray(0, KEY_BYTES));
}
