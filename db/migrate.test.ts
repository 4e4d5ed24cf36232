import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Driver, openDriver } from './driver.ts';
import { MIGRATIONS, migrate, readVersion, SCHEMA_VERSION } from './migrate.ts';
import { MIGRATION_1 } from './migrations/1.ts';
import {
  codeOfFailure,
  makeFolder,
  makeWorkbook,
  openDriverOf,
  openFilled,
  photograph,
  storeOver,
} from './test-builders.ts';

const NEXT = 'CREATE TABLE remark (text TEXT NOT NULL) STRICT';
const FAILING = `${NEXT}; INSERT INTO remark VALUES ('half'); INSERT INTO nowhere VALUES (1)`;

const tablesOf = (driver: Driver): string[] =>
  driver
    .prepareRaw<[string]>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`,
    )
    .all()
    .map(([name]) => name);

/** What each version must hold after its step. A new step is filled with the version before it, and gets a line here. */
const TABLES_OF_VERSION: Readonly<Record<number, readonly string[]>> = {
  1: ['audit', 'case_file', 'change', 'current', 'entry', 'subject', 'tally', 'workbook'],
  2: ['audit', 'case_file', 'change', 'current', 'entry', 'list_page', 'subject', 'tally', 'workbook'],
  3: ['audit', 'case_file', 'change', 'current', 'entry', 'list_page', 'purged', 'subject', 'tally', 'workbook'],
};

/** An empty database, brought to a version. */
function openAtVersion(version: number): Driver {
  const driver = openDriver(join(makeFolder(), 'at-version.casebook'), randomBytes(48), 'create');
  onTestFinished(() => driver.close());
  migrate(driver, MIGRATIONS.slice(0, version));
  return driver;
}

test('every step is in the list, in a file of its own, and has a test', () => {
  const files = readdirSync(join(import.meta.dirname, 'migrations')).toSorted();
  expect(files).toEqual(MIGRATIONS.map((_, at) => `${at + 1}.ts`));
  expect(Object.keys(TABLES_OF_VERSION).map(Number)).toEqual(MIGRATIONS.map((_, at) => at + 1));
  expect(MIGRATIONS[0]).toBe(MIGRATION_1);
});

test.each(MIGRATIONS.map((_, at) => at + 1))('step %i makes its tables, all of them STRICT', (version) => {
  const driver = openAtVersion(version);
  expect(tablesOf(driver)).toEqual(TABLES_OF_VERSION[version]);
  const loose = driver.prepare(
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite%'`,
  );
  expect(loose.all()).toEqual([]);
});

test('steps 2 and 3 keep all that a workbook of version 1 held', async () => {
  const { driver, store } = await openFilled();
  const before = store.verify(() => {});
  driver.exec('DROP TABLE list_page; DROP TABLE purged; PRAGMA user_version = 1'); // as step 1 left it, filled
  migrate(driver);
  expect(driver.pragma('user_version')).toBe(SCHEMA_VERSION);
  expect(storeOver(driver).verify(() => {})).toEqual(before);
  expect(before.faults).toEqual([]);
});

test('a new workbook is of the newest version', async () => {
  expect(readVersion(await openDriverOf(await makeWorkbook()))).toBe(SCHEMA_VERSION);
});

test('migrating a workbook that is up to date changes nothing', async () => {
  const { driver, folder } = await openFilled();
  driver.pragma('wal_checkpoint(TRUNCATE)');
  const before = photograph(folder);
  migrate(driver);
  migrate(driver);
  expect(photograph(folder)).toEqual(before);
});

test('a further step is taken once, and keeps what was there', async () => {
  const { driver, store } = await openFilled();
  const before = store.verify(() => {});
  migrate(driver, [...MIGRATIONS, NEXT]);
  migrate(driver, [...MIGRATIONS, NEXT]);
  expect(driver.pragma('user_version')).toBe(SCHEMA_VERSION + 1);
  expect(tablesOf(driver)).toContain('remark');
  expect(storeOver(driver).verify(() => {})).toEqual(before);
});

test('a step that fails leaves the version before it, whole, and is tried anew', async () => {
  const { driver, store } = await openFilled();
  const before = store.verify(() => {});
  expect(() => migrate(driver, [...MIGRATIONS, FAILING])).toThrow('nowhere');
  expect(driver.pragma('user_version')).toBe(SCHEMA_VERSION);
  expect(tablesOf(driver)).not.toContain('remark');
  expect(store.verify(() => {})).toEqual(before);
  migrate(driver, [...MIGRATIONS, NEXT]);
  expect(driver.pragma('user_version')).toBe(SCHEMA_VERSION + 1);
});

test('of several steps those before the one that fails are kept', async () => {
  const { driver } = await openFilled();
  expect(() => migrate(driver, [...MIGRATIONS, NEXT, FAILING])).toThrow();
  expect(driver.pragma('user_version')).toBe(SCHEMA_VERSION + 1);
  expect(tablesOf(driver)).toContain('remark');
});

test('a workbook of a later version is not migrated', async () => {
  const { driver } = await openFilled();
  driver.pragma('user_version = 7');
  expect(await codeOfFailure(() => migrate(driver))).toBe('newer-workbook');
  expect(driver.pragma('user_version')).toBe(7);
});
