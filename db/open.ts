import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../api/errors.ts';
import { draftOf, placeUnder, removeDraftsOf } from './draft.ts';
import { type Driver, openDriver } from './driver.ts';
import { codeOf, translate } from './errors.ts';
import { type FoundKey, findKey, notAWorkbook } from './find-key.ts';
import { deriveKey, SALT_BYTES } from './key.ts';
import { translateLocated } from './locate.ts';
import { MIGRATIONS, migrate, readVersion } from './migrate.ts';
import { finishPurge } from './purge.ts';
import { encodeRecoveryCode } from './recovery-code.ts';

// "CBWB": tells a Casebook workbook from another program's encrypted database.
const APPLICATION_ID = 0x43425742;
const CACHE_KIB = 64 * 1024;

/** Marks the drafts of a change of passphrase. */
export const REKEY_MARK = 'rekey-';

function configure(driver: Driver): void {
  driver.pragma('journal_mode = WAL');
  driver.pragma('synchronous = FULL'); // an acknowledged change survives a power cut
  driver.pragma('foreign_keys = ON');
  driver.pragma('recursive_triggers = ON'); // so that REPLACE does not slip past the append-only triggers
  driver.pragma('temp_store = MEMORY'); // temporary files would not be encrypted
  driver.pragma(`cache_size = -${CACHE_KIB}`);
  driver.pragma('trusted_schema = OFF');
}

/** Throws `not-a-workbook` or `newer-workbook` for what this program cannot use. */
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

/** How a workbook is opened. */
export interface OpenOptions {
  /** What is known of the program that holds it; null where nothing is. */
  readonly holder?: () => string | null;
  /** Is waited for before a workbook of an older version is brought to this one. What it throws stops the opening. */
  readonly beforeMigration?: (key: Buffer) => Promise<void>;
  /** Every schema change, oldest first; this program's unless told. */
  readonly migrations?: readonly string[];
}

function openAsItIs(file: string, key: Buffer, mode: 'read' | 'write'): Driver {
  const driver = openDriver(file, key, mode);
  try {
    refuseUnfit(driver);
    driver.pragma('temp_store = MEMORY');
    return driver;
  } catch (error) {
    driver.close();
    throw error;
  }
}

/** Opens a snapshot to look at it; nothing is written. Throws SQLite's errors, `not-a-workbook` or `newer-workbook`. */
export function openSnapshot(file: string, key: Buffer): Driver {
  return openAsItIs(file, key, 'read');
}

/**
 * Opens a workbook that others may have open, to look at it. Writes nothing of its own; the last to close it puts its
 * log into the file, as every program does. Throws as `openSnapshot`.
 */
export function openBeside(file: string, key: Buffer): Driver {
  refuseUnfitUnmoved(file, key);
  return openAsItIs(file, key, 'write');
}

/**
 * Opens a workbook that this process has open already, to work on it in another thread: as it is, and without looking at
 * its file beside SQLite, which would drop this process's locks (POSIX). Throws as `openWorkbook`.
 */
export function openAgain(file: string, key: Buffer, { holder }: Pick<OpenOptions, 'holder'> = {}): Driver {
  try {
    const driver = openAsItIs(file, key, 'write');
    try {
      configure(driver);
      return driver;
    } catch (error) {
      driver.close();
      throw error;
    }
  } catch (error) {
    throw translate(error, holder);
  }
}

function readVersionOf(file: string, key: Buffer): number {
  const driver = openBeside(file, key);
  try {
    return readVersion(driver);
  } finally {
    driver.close();
  }
}

/**
 * Removes what a change of passphrase leaves that was killed: drafts, and the journal of its way out of WAL. While a
 * connection is open in WAL mode nobody can be making either, for both are made by whoever has the file alone.
 */
function removeLeftovers(file: string): void {
  removeDraftsOf(file, REKEY_MARK);
  rmSync(`${file}-journal`, { force: true });
}

/** Opens a workbook with its key. As `openWorkbook`. */
export async function openWithKey(file: string, key: Buffer, options: OpenOptions = {}): Promise<Driver> {
  const { holder, beforeMigration, migrations = MIGRATIONS } = options;
  try {
    if (readVersionOf(file, key) < migrations.length) await beforeMigration?.(key);
    const driver = openDriver(file, key, 'write');
    try {
      refuseUnfit(driver);
      configure(driver);
      migrate(driver, migrations);
      finishPurge(driver);
      removeLeftovers(file);
      return driver;
    } catch (error) {
      driver.close();
      throw error;
    }
  } catch (error) {
    throw translateLocated(error, file, key, holder);
  }
}

/** Finds the key of a workbook that is not open in this process. Throws `not-a-workbook` or `wrong-passphrase`. */
export async function findKeyOf(file: string, secret: string): Promise<FoundKey> {
  if (!existsSync(file)) throw new AppError('not-a-workbook', 'There is no workbook of that name. Nothing was made.');
  if (!statSync(file).isFile()) throw notAWorkbook();
  try {
    return await findKey(file, secret);
  } catch (error) {
    throw translate(error);
  }
}

/**
 * Opens a workbook with its passphrase or its recovery code.
 * Throws `not-a-workbook`, `wrong-passphrase`, `damaged`, `newer-workbook`, `busy` or `disk`; the file is then as it was.
 */
export async function openWorkbook(file: string, secret: string, options: OpenOptions = {}): Promise<Driver> {
  const { key } = await findKeyOf(file, secret);
  return openWithKey(file, key, options);
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

/** Throws `bad-input` or `exists` where no new workbook may be placed. */
export function refuseUnfitPlace(file: string): void {
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
  const draft = draftOf(file);
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
