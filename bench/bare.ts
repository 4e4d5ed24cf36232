import Database from 'better-sqlite3';
import { cached } from './cache.ts';
import { makeCases } from './data.ts';
import { ANSWER_COLUMNS, answerRows, CASE_COLUMNS, caseRow } from './files.ts';

/** Rows of the two bare tables, as CSV has them. */
export interface BareRows {
  readonly cases: readonly (readonly string[])[];
  readonly answers: readonly (readonly string[])[];
}

const SCHEMA = `
CREATE TABLE case_file (${CASE_COLUMNS.map((name) => `${name} TEXT NOT NULL`).join(', ')}, PRIMARY KEY (reference)) STRICT;
CREATE TABLE answer (
  reference TEXT NOT NULL,
  question TEXT NOT NULL,
  answer TEXT,
  note TEXT,
  PRIMARY KEY (reference, question)
) STRICT;
`;

/** Opens the peer: plain SQLite, as durable as a workbook (WAL, synchronous FULL), and with as large a cache. */
export function openBare(file: string): Database.Database {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('cache_size = -65536');
  return database;
}

/** Makes the empty tables. */
export function createTables(database: Database.Database): void {
  database.exec(SCHEMA);
}

const placesFor = (columns: readonly string[]): string => columns.map(() => '?').join(', ');

/** Inserts rows in one durable transaction. */
export function insertBare(database: Database.Database, { cases, answers }: BareRows): void {
  const insertCase = database.prepare(`INSERT INTO case_file VALUES (${placesFor(CASE_COLUMNS)})`);
  const insertAnswer = database.prepare(`INSERT INTO answer VALUES (${placesFor(ANSWER_COLUMNS)})`);
  database
    .transaction(() => {
      for (const row of cases) insertCase.run(row);
      for (const row of answers) insertAnswer.run(row);
    })
    .immediate();
}

/** The rows of cases by number. */
export function bareRows(first: number, count: number): BareRows {
  const cases = [...makeCases(first, count)];
  return { cases: cases.map(caseRow), answers: cases.flatMap(answerRows) };
}

/** The peer of a workbook of so many cases: the same rows, unencrypted. */
export function bareOf(count: number): Promise<string> {
  return cached(`bare-${count}.sqlite`, (draft) => {
    const database = openBare(draft);
    createTables(database);
    for (let first = 0; first < count; first += 1000) {
      insertBare(database, bareRows(first, Math.min(1000, count - first)));
    }
    database.close();
  });
}
