import { randomInt } from 'node:crypto';
import { makeClient } from '../api/client.ts';
import type { Client } from '../api/contract.ts';
import { type Dispatch, type LogLine, makeDispatch } from '../api/dispatch.ts';
import type { Context } from '../api/service/context.ts';
import { makeService } from '../api/service/service.ts';
import { createWorkbook, openWorkbook } from '../db/open.ts';
import { openStore } from '../db/store.ts';
import { releasedRegistry } from '../domain/framework/registry.ts';
import packageJson from '../package.json' with { type: 'json' };
import { csvText } from './csv.ts';
import { readHolder } from './holder.ts';

const ID_CHARACTERS = '0123456789abcdefghijklmnopqrstuvwxyz';
const ID_LENGTH = 12;

/** The version of this program. */
export const VERSION = packageJson.version;

/** A random id of twelve characters: 62 bits. */
export function makeId(): string {
  return Array.from({ length: ID_LENGTH }, () => ID_CHARACTERS.charAt(randomInt(ID_CHARACTERS.length))).join('');
}

/** A workbook, opened, with the service over it. */
export interface Workspace {
  readonly context: Context;
  readonly dispatch: Dispatch;
  /** The contract, called directly. */
  readonly client: Client;
  close(): void;
}

/** How a workspace is opened. */
export interface WorkspaceOptions {
  readonly file: string;
  /** The passphrase, or the recovery code. */
  readonly secret: string;
  readonly host: Context['host'];
  readonly log: (line: LogLine) => void;
}

/** Makes a new workbook and gives its recovery code, to be shown once. */
export function makeWorkbook(file: string, passphrase: string): Promise<string> {
  return createWorkbook(file, passphrase, `d-${makeId()}`);
}

/** Opens a workbook. Throws `not-a-workbook`, `wrong-passphrase`, `damaged`, `newer-workbook`, `busy` or `disk`. */
export async function openWorkspace({ file, secret, host, log }: WorkspaceOptions): Promise<Workspace> {
  const registry = releasedRegistry();
  const clock = () => new Date();
  const driver = await openWorkbook(file, secret);
  const store = openStore(driver, { registry, clock, holder: () => readHolder(file) });
  const context: Context = { store, registry, clock, makeId, readCsv: csvText, version: VERSION, host };
  const dispatch = makeDispatch(makeService(context), log, () => performance.now());
  return { context, dispatch, client: makeClient(dispatch), close: () => store.close() };
}
