import { expect, test } from 'vitest';
import { faultsOf, openFilled } from './test-builders.ts';

const COLUMNS = {
  subject: 'id',
  entry: 'author',
  change: 'new',
} as const;

const ATTEMPTS = Object.entries(COLUMNS).flatMap(([table, column]): [string, string][] => {
  const like = `SELECT * FROM ${table} WHERE seq = 2`;
  return [
    [`UPDATE of ${table}`, `UPDATE ${table} SET ${column} = 'x' WHERE seq = 2`],
    [`UPDATE of ${table} that sets what is there`, `UPDATE ${table} SET ${column} = ${column} WHERE seq = 2`],
    [`UPDATE OR REPLACE of ${table}`, `UPDATE OR REPLACE ${table} SET seq = 3 WHERE seq = 2`],
    [`DELETE from ${table}`, `DELETE FROM ${table} WHERE seq = 2`],
    [`DELETE of every ${table}`, `DELETE FROM ${table}`],
    [`INSERT OR REPLACE into ${table}`, `INSERT OR REPLACE INTO ${table} ${like}`],
    [`REPLACE into ${table}`, `REPLACE INTO ${table} ${like}`],
    [`UPSERT into ${table}`, `INSERT INTO ${table} ${like} ON CONFLICT (seq) DO UPDATE SET ${column} = 'x'`],
  ];
});

test.each(ATTEMPTS)('the history refuses %s', async (_, sql) => {
  const { driver, store } = await openFilled();
  expect(() => driver.exec(sql)).toThrow('the history is append-only');
  expect(faultsOf(store)).toEqual([]);
});

test('a subject is not replaced by way of its id either', async () => {
  const { driver } = await openFilled();
  const sql = `INSERT OR REPLACE INTO subject (id, audit) SELECT id, audit FROM subject WHERE seq = 2`;
  expect(() => driver.exec(sql)).toThrow('the history is append-only');
});

test('an entry is of a subject that exists, a change of an entry that exists', async () => {
  const { driver } = await openFilled();
  const entry = `INSERT INTO entry SELECT 99, 99, kind, 99, stamp, author, device, recorded_at, 99, hash FROM entry WHERE seq = 2`;
  expect(() => driver.exec(entry)).toThrow('FOREIGN KEY');
  expect(() => driver.exec(`INSERT INTO change VALUES (99, 99, 'x', NULL, NULL, NULL)`)).toThrow('FOREIGN KEY');
});
