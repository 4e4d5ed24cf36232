import { randomInt } from 'node:crypto';
import type { BeginSheets, Clock, Progress, Store, TableReading, WriteWord } from '../api/ports.ts';
import type { Context } from '../api/service/context.ts';
import { type Reached, readReached } from '../db/contents.ts';
import type { FoundKey } from '../db/find-key.ts';
import { createWorkbook, openWithKey } from '../db/open.ts';
import { openStore } from '../db/store.ts';
import { type Registry, releasedRegistry } from '../domain/framework/registry.ts';
import packageJson from '../package.json' with { type: 'json' };
import { csvText } from './csv.ts';
import { readHolder } from './holder.ts';
import { readTable } from './list-table.ts';
import { requireLivePlace } from './live-place.ts';

const ID_CHARACTERS = '0123456789abcdefghijklmnopqrstuvwxyz';
const ID_LENGTH = 12;

// Writers are loaded when they are first asked for: most runs need none.
const writeWord: WriteWord = async (document) => (await import('./documents/write-word.ts')).writeWord(document);
const beginSheets: BeginSheets = async (heads) => (await import('./documents/write-sheets.ts')).beginSheets(heads);

/** The version of this program. */
export const VERSION = packageJson.version;

/** A random id of twelve characters: 62 bits. */
export function makeId(): string {
  return Array.from({ length: ID_LENGTH }, () => ID_CHARACTERS.charAt(randomInt(ID_CHARACTERS.length))).join('');
}

/** A device's id: that of a workbook on one computer. */
export const makeDevice = (): string => `d-${makeId()}`;

/** What use cases work with over a store, in this thread; `progress` is told how far long work has come. */
export function makeContext(store: Store, registry: Registry, clock: Clock, progress: Progress = () => {}): Context {
  const readTableOf = (name: string, base64: string, how: TableReading) =>
    readTable(name, Buffer.from(base64, 'base64'), how);
  return { store, registry, clock, progress, makeId, readCsv: csvText, readTable: readTableOf, writeWord, beginSheets };
}

/** An open workbook, and what its use cases work with. */
export interface Workspace {
  readonly context: Context;
  /** How far its history has come, and whose it is. */
  reached(): Reached;
  close(): void;
}

/** Makes a new workbook and gives its recovery code, to be shown once. Throws `bad-input` for a place that is shared. */
export function makeWorkbook(file: string, passphrase: string): Promise<string> {
  requireLivePlace(file);
  return createWorkbook(file, passphrase, makeDevice());
}

/**
 * Opens a workbook with its key; `beforeMigration` is waited for before an older one is brought to this version.
 * Throws `damaged`, `newer-workbook`, `busy`, `disk` or `bad-input`.
 */
export async function openWorkspace(
  file: string,
  { key }: Pick<FoundKey, 'key'>,
  beforeMigration: (key: Buffer) => Promise<void> = () => Promise.resolve(),
): Promise<Workspace> {
  requireLivePlace(file);
  const registry = releasedRegistry();
  const clock = () => new Date();
  const holder = () => readHolder(file);
  const driver = await openWithKey(file, key, { holder, beforeMigration });
  try {
    const store = openStore(driver, { registry, clock, holder });
    return {
      context: makeContext(store, registry, clock),
      reached: () => readReached(driver),
      close: () => store.close(),
    };
  } catch (error) {
    driver.close();
    throw error;
  }
}
