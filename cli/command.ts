import { homedir, userInfo } from 'node:os';
import path from 'node:path';
import type { Client } from '../api/contract.ts';
import type { LogLine } from '../api/dispatch.ts';
import type { Context } from '../api/service/context.ts';
import { WORKER_PROGRAM } from '../host/backup/worker-program.ts';
import { dataFolder } from '../host/data-folder.ts';
import { type Beside, type Desk, makeDesk } from '../host/desk.ts';
import type { Terminal } from './terminal.ts';

/** Values of the options a command takes, by name. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** What a command works with. */
export interface Call {
  readonly arguments: readonly string[];
  readonly options: Options;
  readonly terminal: Terminal;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** One command of the command line. */
export interface Command {
  /** As it is typed: `audit new`. */
  readonly name: string;
  /** What follows the name in its line of help. */
  readonly usage: string;
  readonly does: string;
  /** Names of its arguments; one that ends in `...` takes one or more. */
  readonly takes: readonly string[];
  /** Options by name: one that takes a value, or a flag. */
  readonly options: Readonly<Record<string, 'value' | 'flag'>>;
  /** Options that must be given. */
  readonly needs: readonly string[];
  /** Gives the exit status. */
  run(call: Call): Promise<number>;
}

/** An option's value, where it was given one. */
export function optionOf(call: Call, name: string): string | undefined {
  const value = call.options[name];
  return typeof value === 'string' ? value : undefined;
}

/** Who acts: what the environment says, or the name of the account. */
export function authorOf({ environment }: Call): string {
  return environment['CASEBOOK_AUTHOR'] || userInfo().username;
}

/** The passphrase, or a recovery code in its place: from the environment, or asked for. */
export function askPassphrase({ environment, terminal }: Call, question = 'Passphrase: '): Promise<string> {
  const given = environment['CASEBOOK_PASSPHRASE'];
  return given ? Promise.resolve(given) : terminal.askSecret(question);
}

/** The open workbook, as commands use it: by the contract, or by the use cases where files are too large for it. */
export interface OpenWorkbook {
  readonly client: Client;
  readonly context: Context;
  readonly beside: Beside;
}

/** Tells of a bug, by name and place alone. */
export function tellBugs({ terminal }: Call): (line: LogLine) => void {
  return ({ method, bug }) => {
    if (bug) terminal.say(`casebook: ${method}: ${bug.name}\n${bug.stack}`);
  };
}

/** The data folder, as the environment says. */
export function dataOf({ environment }: Pick<Call, 'environment'>): string {
  return dataFolder({ platform: process.platform, home: homedir(), environment });
}

/** A desk for the workbook that the first argument names. */
export function deskFor(call: Call, host: 'direct' | 'loopback'): Desk {
  return makeDesk({
    folder: path.dirname(call.arguments[0] ?? ''),
    data: dataOf(call),
    worker: WORKER_PROGRAM,
    host,
    log: tellBugs(call),
  });
}

/** Opens the workbook that the first argument names, does the work, and closes it. */
export async function withWorkbook<T>(call: Call, work: (open: OpenWorkbook) => T | Promise<T>): Promise<T> {
  const file = call.arguments[0] ?? '';
  const desk = deskFor(call, 'direct');
  try {
    const context = await desk.open(file, await askPassphrase(call));
    return await work({ client: desk.client, context, beside: desk.beside });
  } finally {
    await desk.close();
  }
}
