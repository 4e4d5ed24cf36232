import type { PurgeRecord } from '../../../api/contract/retention.ts';
import { sayCount, sayNumber } from '../../parts/words.ts';

/** What is said where the file was not written anew yet. */
export const NOT_WIPED =
  'Old pages of the workbook’s file may still hold it: it could not be written anew, as when the disk is full or another program has it open. That is done when it is opened next.';

/** How far the backups are purged, in a sentence: only what was done, and what is left to do. */
export function sayBackups(backups: PurgeRecord['backups']): string {
  if (backups === null) return 'Not known: it was purged by another program, or an older one.';
  const { isDone, purged, left, awaitsFolder } = backups;
  const done = `Taken out of ${sayCount(purged, 'backup')}.`;
  if (!isDone && left > 0)
    return `Going on: taken out of ${sayCount(purged, 'backup')} so far, ${sayNumber(left)} to look at.`;
  if (!isDone) return 'Going on: the backups are being listed.';
  if (awaitsFolder)
    return `${done} The folder you chose for backups is not there now: its backups are purged when a workbook is opened with it there.`;
  return done;
}
