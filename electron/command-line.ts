import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * What the program was asked to do on the command line, by its words; empty where it is to open its window.
 *
 * | started as                               | words           |
 * |------------------------------------------|-----------------|
 * | Casebook                                 | none            |
 * | Casebook --some-switch                   | none            |
 * | Casebook verify week.casebook            | verify, week... |
 * | electron . verify week.casebook          | verify, week... |
 *
 * Switches before the first word are Chromium's; those after it belong to the command.
 */
export function commandWords(argv: readonly string[], isPackaged: boolean): readonly string[] {
  const given = argv.slice(1);
  const isWord = (word: string): boolean => !word.startsWith('-');
  const first = given.findIndex(isWord);
  if (first < 0) return [];
  if (isPackaged) return given.slice(first);
  const rest = given.slice(first + 1); // the first names the program's folder
  const next = rest.findIndex(isWord);
  return next < 0 ? [] : rest.slice(next);
}

/** What the built command line gives. */
interface CommandLine {
  readonly main: (words: readonly string[]) => Promise<number>;
}

/** Runs `casebook` in this process, from the file that is built beside the main process. Gives the exit status. */
export async function runCommand(builtMain: string, words: readonly string[]): Promise<number> {
  const file = pathToFileURL(path.join(builtMain, '../cli/casebook.mjs')).href;
  const { main }: CommandLine = await import(file);
  const status = await main(words);
  const { promise, resolve } = Promise.withResolvers<void>();
  process.stdout.write('', () => resolve()); // what was written to a pipe may still be on its way
  await promise;
  return status;
}
