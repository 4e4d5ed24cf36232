import { expect, test } from 'vitest';
import { AppError } from '../api/errors.ts';
import { MIGRATIONS, SCHEMA_VERSION } from './migrate.ts';
import { findKeyOf, openWithKey } from './open.ts';
import { codeOfFailure, makeWorkbook, PASSPHRASE, photograph } from './test-builders.ts';

const NEXT = [...MIGRATIONS, 'CREATE TABLE remark (text TEXT NOT NULL) STRICT'];

test('what has to be done before a migration is waited for, once, and never for a workbook that is up to date', async () => {
  const { file } = await makeWorkbook();
  const { key } = await findKeyOf(file, PASSPHRASE);
  const told: Buffer[] = [];
  const beforeMigration = async (given: Buffer): Promise<void> => void told.push(given);
  (await openWithKey(file, key, { beforeMigration })).close();
  expect(told).toEqual([]);
  const driver = await openWithKey(file, key, { beforeMigration, migrations: NEXT });
  expect([told, driver.pragma('user_version')]).toEqual([[key], SCHEMA_VERSION + 1]);
  driver.close();
});

test('where it fails nothing is migrated: without a backup no file is changed', async () => {
  const { file, folder } = await makeWorkbook();
  const { key } = await findKeyOf(file, PASSPHRASE);
  const before = photograph(folder);
  const beforeMigration = (): Promise<void> => Promise.reject(new AppError('disk', 'The disk is full.'));
  expect(await codeOfFailure(() => openWithKey(file, key, { beforeMigration, migrations: NEXT }))).toBe('disk');
  expect(photograph(folder)).toEqual(before);
});
