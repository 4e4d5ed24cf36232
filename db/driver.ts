import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type Damage, findDamage } from './pages.ts';

/** A value SQLite can hold, as this product binds it. */
export type Bound = string | number | null | Uint8Array;

/** A prepared statement. Rows come as objects, or as arrays after `raw`. */
export interface Statement<Row = unknown> {
  run(...values: Bound[]): { readonly changes: number };
  get(...values: Bound[]): Row | undefined;
  all(...values: Bound[]): Row[];
  iterate(...values: Bound[]): IterableIterator<Row>;
}

/** The narrow slice of better-sqlite3 that Casebook uses. */
export interface Driver {
  prepare<Row = unknown>(sql: string): Statement<Row>;
  /** As `prepare`, with rows as arrays of their columns. */
  prepareRaw<Row extends readonly unknown[]>(sql: string): Statement<Row>;
  exec(sql: string): void;
  /** The first column of a pragma's first row. */
  pragma(text: string): unknown;
  /** Runs `work` in an immediate transaction; rolls back when it throws. Not nested. */
  immediate<T>(work: () => T): T;
  /** Runs `work` on one state of the database; within a transaction, on that one's. */
  snapshot<T>(work: () => T): T;
  /** Which pages of the file are damaged. For a file that was found to be: see `close`. */
  findDamage(): Damage;
  close(): void;
}

/** What a file is opened for: to be made, to be written to, or only to be looked at. */
export type OpenMode = 'create' | 'write' | 'read';

/** Opens a file. `key` is the raw key, 32 bytes, with the salt, 16 bytes; never text, so that it is in no error. */
export function openDriver(file: string, key: Buffer, mode: OpenMode): Driver {
  const database = new Database(file, { readonly: mode === 'read', fileMustExist: mode !== 'create', timeout: 5000 });
  try {
    database.pragma("cipher='sqlcipher'");
    database.pragma('legacy=4');
    database.pragma(`key="x'${key.toString('hex')}'"`);
  } catch (error) {
    database.close();
    throw error;
  }
  const looked: { descriptor: number | null } = { descriptor: null };
  return {
    prepare: <Row>(sql: string) => database.prepare(sql) as Statement<Row>,
    prepareRaw: <Row extends readonly unknown[]>(sql: string) => database.prepare(sql).raw() as Statement<Row>,
    exec: (sql) => void database.exec(sql),
    pragma: (text) => database.pragma(text, { simple: true }),
    immediate: (work) => database.transaction(work).immediate(),
    snapshot: (work) => (database.inTransaction ? work() : database.transaction(work).deferred()),
    findDamage() {
      looked.descriptor ??= openSync(file, 'r');
      return findDamage(looked.descriptor, key);
    },
    close() {
      database.close();
      // Not before: closing any handle on a file drops the locks that this process has on it (POSIX).
      if (looked.descriptor !== null) closeSync(looked.descriptor);
      looked.descriptor = null;
    },
  };
}
