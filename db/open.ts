import { randomBytes } from 'node:crypto';
import { constants, copyFileSync, existsSync, linkSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../api/errors.ts';
import { type Driver, openDriver } from './driver.ts';
import { codeOf, translate } from './errors.ts';
import { deriveKey, SALT_BYTES } from './key.ts';
import { migrate, readVersion } from './migrate.ts';
import { isWholePages, keyFits, readHead } from './pages.ts';
import { finishPurge } from './purge.ts';
import { decodeRecoveryCode, encodeRecoveryCode } from './recovery-code.ts';

// "CBWB": tells a Casebook workbook from another program's encrypted database.
const APPLICATION_ID = 0x43425742;
const CACHE_KIB = 64 * 1024;

function configure(driver: Driver): void {
  driver.pragma('journal_mode = WAL');
  driver.pragma('synchronous = FULL'); // an acknowledged change survives a power cut
  driver.pragma('foreign_keys = ON');
  driver.pragma('recursive_triggers = ON'); // so that REPLACE does not slip past the append-only triggers
  driver.pragma('temp_store = MEMORY'); // temporary files would not be encrypted
  driver.pragma(`cache_size = -${CACHE_KIB}`);
  driver.pragma('trusted_schema = OFF');
}

const notAWorkbook = (): AppError =>
  new AppError('not-a-workbook', 'This file is not a Casebook workbook. Nothing was changed.');

/** Finds the key a secret stands for: a passphrase, or the workbook's recovery code. */
async function findKey(file: string, secret: string): Promise<Buffer> {
  const { salt, size, plausible } = readHead(file);
  if (!plausible) throw notAWorkbook();
  const recovered = decodeRecoveryCode(secret);
  if (recovered && keyFits(file, recovered)) return Buffer.concat([recovered, salt]);
  const derived = await deriveKey(secret, salt);
  if (keyFits(file, derived)) return Buffer.concat([derived, salt]);
  if (!isWholePages(size)) throw notAWorkbook();
  throw new AppError(
    'wrong-passphrase',
    'Neither a passphrase nor the recovery code of this workbook. Nothing was changed. (If you are sure of it, the first bytes of the file may be damaged: try the newest backup.)',
  );
}

function refuseUnfit(driver: Driver): void {
  const application = Number(driver.pragma('application_id')); // the first read: proves that page 1 is whole
  if (application !== APPLICATION_ID) throw notAWorkbook();
  readVersion(driver);
}

/** Where a killed program left its log: a connection that may write would move it into the file, even one that refuses it. */
function refuseUnfitUnmoved(file: string, key: Buffer): void {
  if (!existsSync(`${file}-wal`)) return;
  const driver = openDriver(file, key, 'read');
  try {
    refuseUnfit(driver);
  } finally {
    driver.close();
  }
}

/** Opens a workbook or a backup with its raw key, 32 bytes, and salt, 16 bytes. Throws what SQLite says, untranslated. */
export function openWithKey(file: string, key: Buffer): Driver {
  refuseUnfitUnmoved(file, key);
  const driver = openDriver(file, key, 'write');
  try {
    refuseUnfit(driver);
    configure(driver);
    migrate(driver);
    finishPurge(driver);
    return driver;
  } catch (error) {
    driver.close();
    throw error;
  }
}

/**
 * Opens a workbook with its passphrase or its recovery code. `holder` says what writes to it, where that is known.
 * Throws `not-a-workbook`, `wrong-passphrase`, `damaged`, `newer-workbook`, `busy` or `disk`; the file is then as it was.
 */
export async function openWorkbook(
  file: string,
  secret: string,
  holder: () => string | null = () => null,
): Promise<Driver> {
  if (!existsSync(file)) throw new AppError('not-a-workbook', 'There is no workbook of that name. Nothing was made.');
  if (!statSync(file).isFile()) throw notAWorkbook();
  try {
    return openWithKey(file, await findKey(file, secret));
  } catch (error) {
    throw translate(error, holder);
  }
}

async function writeNew(file: string, passphrase: string, device: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await deriveKey(passphrase, salt);
  const driver = openDriver(file, Buffer.concat([key, salt]), 'create');
  try {
    driver.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(driver);
    driver.prepare(`INSERT INTO workbook (name, value) VALUES ('device', ?)`).run(device);
  } finally {
    driver.close();
  }
  return encodeRecoveryCode(key);
}

/** Gives a finished file its name, and fails with EEXIST where the name is taken. */
function placeUnder(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    copyFileSync(draft, file, constants.COPYFILE_EXCL); // memory sticks know no links
  }
}

function refuseUnfitPlace(file: string): void {
  if (!existsSync(dirname(file))) throw new AppError('bad-input', 'There is no such folder. Nothing was made.');
  // SQLite would take the log of a workbook that is gone for the new one's.
  if (existsSync(`${file}-wal`) || existsSync(`${file}-journal`)) {
    throw new AppError('exists', 'There is the log of another workbook of that name. Nothing was changed.');
  }
}

/**
 * Makes a new, empty workbook and gives its recovery code, which is kept nowhere. Throws `exists` where there is a file, `bad-input` or `disk`.
 * It is written under another name and then given its own, so that a half-made workbook is never there.
 */
export async function createWorkbook(file: string, passphrase: string, device: string): Promise<string> {
  if (passphrase === '') throw new AppError('bad-input', 'A workbook needs a passphrase.');
  refuseUnfitPlace(file);
  const draft = `${file}.${randomBytes(6).toString('hex')}.part`;
  try {
    const recoveryCode = await writeNew(draft, passphrase, device);
    placeUnder(draft, file);
    return recoveryCode;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') {
      throw new AppError('exists', 'There is a file of that name already. Nothing was changed.');
    }
    throw translate(error);
  } finally {
    if (existsSync(draft)) rmSync(draft);
  }
}
