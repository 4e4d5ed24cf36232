import { spawn } from 'node:child_process';
import path from 'node:path';

/** The command line as it is installed. */
export const CASEBOOK = path.join(import.meta.dirname, '../cli/casebook.mjs');

/** What a process came to. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The environment of a process that is given a passphrase there, or none where it is null. */
export function environmentWith(passphrase: string | null): NodeJS.ProcessEnv {
  const { CASEBOOK_PASSPHRASE: _, ...rest } = process.env;
  return { ...rest, CASEBOOK_AUTHOR: 'A tester', ...(passphrase === null ? {} : { CASEBOOK_PASSPHRASE: passphrase }) };
}

/** Runs a program to its end. */
export function runProgram(
  command: string,
  words: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly cwd?: string } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        said[stream] += text;
      });
    }
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...said }));
  });
}

/** Runs `casebook` as a process of its own. The passphrase travels in its environment, as people are told to. */
export function runCasebook(words: readonly string[], passphrase: string | null = 'correct horse'): Promise<Ran> {
  return runProgram(process.execPath, [CASEBOOK, ...words], { env: environmentWith(passphrase) });
}

/** Runs `casebook`, which must succeed, and gives what it printed. */
export async function askCasebook(...words: string[]): Promise<string> {
  const { status, stdout, stderr } = await runCasebook(words);
  if (status !== 0) throw new Error(`expected casebook ${words[0]} to succeed, found status ${status}: ${stderr}`);
  return stdout;
}
