import { randomInt } from 'node:crypto';
import type { WriteWord } from '../api/ports.ts';
import type { Context } from '../api/service/context.ts';
import { createWorkbook, openWorkbook } from '../db/open.ts';
import { openStore } from '../db/store.ts';
import { releasedRegistry } from '../domain/framework/registry.ts';
import packageJson from '../package.json' with { type: 'json' };
import { csvText } from './csv.ts';
import { readHolder } from './holder.ts';

const ID_CHARACTERS = '0123456789abcdefghijklmnopqrstuvwxyz';
const ID_LENGTH = 12;

/** Loads the writer when it is first asked for: most runs need none. */
const writeWord: WriteWord = async (document) => (await import('./documents/write-word.ts')).writeWord(document);

/** The version of this program. */
export const VERSION = packageJson.version;

/** A random id of twelve characters: 62 bits. */
export function makeId(): string {
  return Array.from({ length: ID_LENGTH }, () => ID_CHARACTERS.charAt(randomInt(ID_CHARACTERS.length))).join('');
}

/** An open workbook, and what its use cases work with. */
export interface Workspace {
  readonly context: Context;
  close(): void;
}

/** Makes a new workbook and gives its recovery code, to be shown once. */
export function makeWorkbook(file: string, passphrase: string): Promise<string> {
  return createWorkbook(file, passphrase, `d-${makeId()}`);
}

/**
 * Opens a workbook with its passphrase or its recovery code.
 * Throws `not-a-workbook`, `wrong-passphrase`, `damaged`, `newer-workbook`, `busy` or `disk`.
 */
export async function openWorkspace(file: string, secret: string): Promise<Workspace> {
  const registry = releasedRegistry();
  const clock = () => new Date();
  const holder = () => readHolder(file);
  const driver = await openWorkbook(file, secret, holder);
  try {
    const store = openStore(driver, { registry, clock, holder });
    const purgeBackups = async () => ({ purged: 0, failed: [] });
    const context = { store, registry, clock, makeId, readCsv: csvText, writeWord, purgeBackups };
    return { context, close: () => store.close() };
  } catch (error) {
    driver.close();
    throw error;
  }
}
