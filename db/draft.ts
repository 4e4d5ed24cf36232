import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './errors.ts';

const ENDING = '.part';
const LEFT_BY_SQLITE = ['', '-journal', '-wal', '-shm'];
const HOUR_MS = 60 * 60 * 1000;

/** The name a file is written under before it gets its own. `mark` says what for. */
export function draftOf(file: string, mark = ''): string {
  return `${file}.${mark}${randomBytes(6).toString('hex')}${ENDING}`;
}

function syncPath(path: string, flags: 'r' | 'r+'): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Waits until a finished file is on disk. Never for one that SQLite has open: closing it would drop its locks. */
export const syncFile = (file: string): void => syncPath(file, 'r+');

/** Waits until the names in a folder are on disk. Windows has no such thing: its file system keeps a log of them. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') syncPath(folder, 'r');
}

/** Gives a finished file its name, and fails with EEXIST where the name is taken. */
export function placeUnder(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    // Memory sticks know no links.
    if (existsSync(file)) throw Object.assign(new Error('expected a free name'), { code: 'EEXIST' });
    renameSync(draft, file);
  }
}

/** Drafts, and what SQLite leaves beside them. */
const namesIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => LEFT_BY_SQLITE.some((left) => name.endsWith(ENDING + left)));

/** Removes what a killed program left beside a file under drafts of a mark. Nobody may be writing such a draft. */
export function removeDraftsOf(file: string, mark: string): void {
  const folder = dirname(file);
  for (const name of namesIn(folder)) {
    if (name.startsWith(`${basename(file)}.${mark}`)) rmSync(join(folder, name), { force: true });
  }
}

/** Removes drafts of a folder that nobody has written to for an hour: a killed program left them. */
export function removeAbandonedDrafts(folder: string, now: Date): void {
  for (const name of namesIn(folder)) {
    const changed = statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? now.getTime();
    if (now.getTime() - changed > HOUR_MS) rmSync(join(folder, name), { force: true });
  }
}
