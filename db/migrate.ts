import { AppError } from '../api/errors.ts';
import type { Driver } from './driver.ts';
import { MIGRATION_1 } from './migrations/1.ts';
import { MIGRATION_2 } from './migrations/2.ts';
import { MIGRATION_3 } from './migrations/3.ts';

/** Every schema change, oldest first. Its place in the list, from 1, is the version it makes. */
export const MIGRATIONS: readonly string[] = [MIGRATION_1, MIGRATION_2, MIGRATION_3];

/** The version of the schema this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** The version a workbook is at. Throws `newer-workbook` for one that a later program wrote, past the version `known`. */
export function readVersion(driver: Driver, known = SCHEMA_VERSION): number {
  const version = Number(driver.pragma('user_version'));
  if (version > known) {
    throw new AppError(
      'newer-workbook',
      `A later version of Casebook wrote this workbook (its version is ${version}, this program knows ${known}). Nothing was changed. Update Casebook to open it.`,
    );
  }
  return version;
}

/** Brings a workbook to this program's version, one transaction a step: a step that fails leaves the one before. */
export function migrate(driver: Driver, migrations: readonly string[] = MIGRATIONS): void {
  for (let version = readVersion(driver, migrations.length); version < migrations.length; version++) {
    driver.immediate(() => {
      if (Number(driver.pragma('user_version')) !== version) return; // another program was quicker
      driver.exec(migrations[version] ?? '');
      driver.pragma(`user_version = ${version + 1}`);
    });
  }
}
