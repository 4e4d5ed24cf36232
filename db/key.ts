import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';

// SQLCipher 4's own settings, so that any tool that reads SQLCipher 4 opens a workbook with the same passphrase.
const ITERATIONS = 256_000;

/** A raw key, in bytes. */
export const KEY_BYTES = 32;
/** The salt, in bytes: the first of the file. */
export const SALT_BYTES = 16;

const derive = promisify(pbkdf2);

/** The raw key of a passphrase, as SQLCipher 4 derives it. The passphrase is brought to Unicode's composed form first. */
export function deriveKey(passphrase: string, salt: Buffer): Promise<Buffer> {
  return derive(passphrase.normalize('NFC'), salt, ITERATIONS, KEY_BYTES, 'sha512');
}
