import { expect, test } from 'vitest';
import { AppError } from '../api/errors.ts';
import { translate } from './errors.ts';

function wordsOf(code: string): string {
  const translated = translate(Object.assign(new Error('x'), { code }));
  if (!(translated instanceof AppError)) throw new Error(`expected ${code} to be translated`);
  expect(translated.code).toBe('disk');
  return translated.message;
}

test.each(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_READONLY', 'ENOSPC'])(
  'after %s nothing was changed',
  (code) => {
    expect(wordsOf(code)).toContain('Nothing was changed');
  },
);

test.each(['SQLITE_IOERR_FSYNC', 'SQLITE_IOERR_DIR_FSYNC'])(
  'after %s nobody knows, and nothing else is said',
  (code) => {
    expect(wordsOf(code)).not.toContain('Nothing was changed');
    expect(wordsOf(code)).toContain('Whether it did is seen when the workbook is opened again');
  },
);
