import { AppError } from '../api/errors.ts';

/** The code SQLite or the file system gave an error; empty for any other. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** Whether a disk took nothing more: it is full, read-only or failing. */
export const isDiskTrouble = (error: unknown): boolean =>
  /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|PERM)/.test(codeOf(error)) ||
  /^(ENOSPC|EIO|EROFS|EACCES|EPERM|EDQUOT)$/.test(codeOf(error));

/** Whether SQLite found a page that is not what was written. */
export const isDamage = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error));

/**
 * What SQLite or the file system says, as an error that can be shown. Anything unexpected is given back as it is.
 * `holder` says what is writing, where that is known.
 */
export function translate(error: unknown, holder: () => string | null = () => null): unknown {
  const code = codeOf(error);
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    const who = holder() ?? 'Another program';
    return new AppError('busy', `${who} is writing to this workbook. Nothing was changed. Try again when it is done.`);
  }
  if (code === 'SQLITE_READONLY_DBMOVED') {
    return new AppError(
      'busy',
      'Another program replaced this workbook while it was being opened. Nothing was changed. Open it again.',
    );
  }
  if (isDamage(error)) {
    return new AppError(
      'damaged',
      'The passphrase is right, but part of this workbook is damaged. Nothing was changed. Open the newest backup, and keep this file.',
    );
  }
  if (/^SQLITE_IOERR_(DIR_)?FSYNC/.test(code)) {
    return new AppError(
      'disk',
      'The disk failed while it was told to keep the last change. Whether it did is seen when the workbook is opened again. Everything said to be saved is safe.',
    );
  }
  if (isDiskTrouble(error)) {
    return new AppError(
      'disk',
      'The disk is full, read-only or failing. Nothing was changed, and everything said to be saved is safe.',
    );
  }
  return error;
}
