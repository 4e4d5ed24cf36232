import { AppError } from '../api/errors.ts';

const MEANINGS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder.',
  ENOTDIR: 'A part of the path is a file where a folder should be.',
  EISDIR: 'This is a folder where a file should be.',
  EEXIST: 'This is a file where a folder should be.',
  ENAMETOOLONG: 'The path is too long.',
  EACCES: 'This file or folder is not for you to use.',
  EPERM: 'This file or folder is not for you to use.',
  EROFS: 'This disk cannot be written to.',
};

/** What the file system says of a path that was given, as an error that can be shown; null for any other error. */
export function explainPath(error: unknown): AppError | null {
  const code = error instanceof Error && 'code' in error && 'syscall' in error ? String(error.code) : '';
  const meaning = Object.hasOwn(MEANINGS, code) ? MEANINGS[code] : undefined;
  return meaning === undefined ? null : new AppError('bad-input', `${meaning} Nothing was changed.`);
}
