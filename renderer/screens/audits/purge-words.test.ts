import { expect, test } from 'vitest';
import { sayBackups } from './purge-words.ts';

const DONE = { isDone: true, purged: 0, left: 0, failed: [], awaitsFolder: false };

test('a purge of backups says what was done, and no more', () => {
  expect(sayBackups({ ...DONE, purged: 1 })).toBe('Taken out of 1 backup.');
  expect(sayBackups({ ...DONE, isDone: false })).toBe('Going on: the backups are being listed.');
  expect(sayBackups({ ...DONE, isDone: false, purged: 3, left: 1200 })).toBe(
    'Going on: taken out of 3 backups so far, 1,200 to look at.',
  );
  expect(sayBackups({ ...DONE, awaitsFolder: true })).toContain('Taken out of 0 backups. The folder you chose');
  expect(sayBackups(null)).toContain('Not known');
});
