import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createWorkbook, openWorkbook } from './open.ts';
import {
  addAudit,
  addCase,
  caseId,
  makeFolder,
  makeWorkbook,
  noteOn,
  openDriverOf,
  openFilled,
  PASSPHRASE,
  set,
  storeOver,
} from './test-builders.ts';
import { decodeSqlCipher4 } from './test-decoder.ts';

const CANARIES = ['KANARIENVOGEL-note', 'KANARIENVOGEL-reference', 'KANARIENVOGEL-service', 'KANARIENVOGEL-author'];

function openPlain(bytes: Buffer): DatabaseSync {
  const file = join(makeFolder(), 'plain.sqlite');
  writeFileSync(file, bytes);
  return new DatabaseSync(file);
}

test('a workbook is a SQLCipher 4 file: an independent decoder makes a whole, plain SQLite file of it', async () => {
  const { file, driver, store } = await openFilled();
  for (let number = 10; number < 60; number++) addCase(store, number); // enough to fill inner pages
  driver.close();
  const plain = openPlain(decodeSqlCipher4(readFileSync(file), PASSPHRASE));
  expect(plain.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  expect(plain.prepare('PRAGMA application_id').all()).toEqual([{ application_id: 0x43425742 }]);
  expect(plain.prepare('SELECT count(*) AS n FROM case_file').all()).toEqual([{ n: 53 }]);
  const notes = `SELECT new FROM change WHERE field = 'note:2.1.1'`;
  expect(plain.prepare(notes).all()).toEqual([{ new: 'No plan on file' }]);
  plain.close();
});

test('a workbook that was just made is one, before it was ever opened', async () => {
  const { file } = await makeWorkbook();
  const plain = openPlain(decodeSqlCipher4(readFileSync(file), PASSPHRASE));
  expect(plain.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  expect(plain.prepare('SELECT count(*) AS n FROM entry').all()).toEqual([{ n: 0 }]);
  plain.close();
});

test('another passphrase does not decode it', async () => {
  const { file } = await makeWorkbook();
  expect(() => decodeSqlCipher4(readFileSync(file), `${PASSPHRASE}.`)).toThrow('page 1');
});

test('a tool that takes the passphrase itself, with SQLCipher 4 settings, opens it', async () => {
  const { file, driver } = await openFilled();
  driver.close();
  const database = new Database(file, { readonly: true });
  database.pragma(`cipher='sqlcipher'`);
  database.pragma('legacy=4');
  database.pragma(`key='${PASSPHRASE}'`);
  expect(database.prepare('SELECT count(*) AS n FROM case_file').get()).toEqual({ n: 3 });
  database.close();
});

test('two ways of typing one passphrase in Unicode are one passphrase', async () => {
  const file = join(makeFolder(), 'accents.casebook');
  await createWorkbook(file, 'cafe\u0301', 'd-1');
  (await openWorkbook(file, 'caf\u00e9')).close();
  expect(() => decodeSqlCipher4(readFileSync(file), 'caf\u00e9')).not.toThrow();
});

test('nothing that was entered is in the raw bytes of workbook, log and index, open or closed', async () => {
  const made = await makeWorkbook();
  const driver = await openDriverOf(made);
  const store = storeOver(driver);
  const [note = '', reference = '', service, author = ''] = CANARIES;
  addAudit(store, 1, 'yos-2018@1', service);
  addCase(store, 1, { facts: { reference } });
  set(store, caseId(1), noteOn('2.1.1'), note);
  store.act('note', author, (recorder) => void recorder.edit(caseId(1), [{ field: noteOn('2.1.2'), value: note }]));
  const names = readdirSync(made.folder).sort();
  expect(names).toEqual(['audit.casebook', 'audit.casebook-shm', 'audit.casebook-wal']);
  const open = names.map((name) => readFileSync(join(made.folder, name)));
  driver.close();
  for (const bytes of [...open, readFileSync(made.file)]) {
    for (const text of [
      ...CANARIES,
      'SQLite format 3',
      'CREATE TABLE',
      PASSPHRASE,
      made.recoveryCode,
      'KANARIENVOGEL',
    ]) {
      expect(bytes.includes(text, 0, 'utf8')).toBe(false);
      expect(bytes.includes(text, 0, 'utf16le')).toBe(false);
    }
  }
  expect(decodeSqlCipher4(readFileSync(made.file), PASSPHRASE).includes('KANARIENVOGEL-note')).toBe(true); // the search finds
});
