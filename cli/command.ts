import { userInfo } from 'node:os';
import type { Workspace } from '../host/workspace.ts';
import { openWorkspace } from '../host/workspace.ts';
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

/** Opens the workbook that the first argument names, does the work, and closes it. */
export async function withWorkbook<T>(call: Call, work: (workspace: Workspace) => T | Promise<T>): Promise<T> {
  const workspace = await openWorkspace({
    file: call.arguments[0] ?? '',
    secret: await askPassphrase(call),
    host: 'direct',
    log: ({ method, bug }) => {
      if (bug) call.terminal.say(`casebook: ${method}: ${bug.name}\n${bug.stack}`);
    },
  });
  try {
    return await work(workspace);
  } finally {
    workspace.close();
  }
}
