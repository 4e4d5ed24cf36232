import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { type Child, start } from './child.ts';

/** The system calls by which SQLite and Node read, write and sync a file. */
export type FileCall = 'pread64' | 'pwrite64' | 'fsync';

/** Which call of a kind fails with EIO: the nth alone, as where one block is bad, or each from then on, as where a disk dies. */
export interface IoError {
  readonly call: FileCall;
  readonly nth: number;
  readonly isForGood: boolean;
}

/** Whether a program can be run here whose system calls fail: by strace, on Linux, where tracing is allowed. */
export function canFailCalls(): boolean {
  try {
    execFileSync('strace', ['-qq', '-o', '/dev/null', '-e', 'trace=none', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Starts one of the scripts beside this file, with calls on a workbook's files that fail. */
export function startFailing(
  { call, nth, isForGood }: IoError,
  workbook: string,
  name: string,
  ...words: readonly string[]
): Child {
  const files = ['', '-wal', '-journal'].map((ending) => workbook + ending);
  return startFailingOn({ call, nth, isForGood }, files, name, ...words);
}

/** The same, with calls on any files or folders. */
export function startFailingOn(
  { call, nth, isForGood }: IoError,
  paths: readonly string[],
  name: string,
  ...words: readonly string[]
): Child {
  const inject = `inject=${call}:error=EIO:when=${nth}${isForGood ? '+' : ''}`;
  const files = paths.flatMap((each) => ['-P', each]);
  const options = ['-f', '-qq', '-o', '/dev/null', '-e', `trace=${call}`, '-e', inject, ...files];
  return start('strace', [...options, process.execPath, path.join(import.meta.dirname, name), ...words], process.env);
}
