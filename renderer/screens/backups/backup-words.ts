import type { BackupState, Snapshot } from '../../../api/contract/backup.ts';
import type { Relation } from '../../../domain/backup/contents.ts';
import type { Reason } from '../../../domain/backup/snapshot-name.ts';
import { momentInWords } from '../../parts/in-words.ts';

/** Why a backup was made, as it stands in the list. */
export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  close: 'On closing',
  hourly: 'Hourly',
  migration: 'Before an update of the file',
  passphrase: 'After a new passphrase',
  asked: 'Asked for',
};

/** How today stands to a backup. */
export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  same: 'Nothing was changed since.',
  later: 'Everything in this backup is in today’s workbook too, with later changes.',
  other: 'Today’s workbook has gone another way than this backup: each holds something that the other does not.',
};

const UNITS = ['bytes', 'kB', 'MB', 'GB'] as const;

/** A size as people read it: "45 kB", "1.2 GB". Thousands, as file managers count. */
export function sayBytes(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const size = bytes / 1000 ** power;
  return `${size < 10 && power > 1 ? size.toFixed(1) : Math.round(size)} ${UNITS[power] ?? ''}`;
}

/** When a workbook was last backed up and the backup last proved, in a line. */
export function sayBackup({ madeAt, provedAt, isMaking }: BackupState): string {
  if (isMaking) return 'A backup is being made now.';
  if (madeAt === null) return 'Not backed up yet. A backup is made when the workbook is closed.';
  const made = `Last backup ${momentInWords(madeAt)}`;
  if (provedAt === null) return `${made}.`;
  return provedAt === madeAt ? `${made}, opened and read through.` : `${made}; last proved ${momentInWords(provedAt)}.`;
}

/** What went wrong with the last backup; null where nothing did. */
export function sayTrouble({ trouble }: BackupState): string | null {
  if (trouble === null) return null;
  const at = momentInWords(trouble.at);
  if (trouble.isDamaged) {
    return `The backup of ${at} could not be made: part of the workbook is damaged. Restore the newest backup from before, beside it, and compare.`;
  }
  return trouble.where === 'own'
    ? `The backup of ${at} could not be made: the disk may be full. The workbook itself is safe. Make room, then make a backup now.`
    : `The backup of ${at} was made, but not copied to your folder: it may be full, or not connected. Connect it, then make a backup now.`;
}

const NAME_SAFE = /[^\p{L}\p{N} ()_-]/gu;
const LONGEST_NAME = 80;

/** The name proposed for what is restored: that of the workbook, with the moment of the backup. */
export function proposeName(workbook: string, { at }: Pick<Snapshot, 'at'>): string {
  const date = new Date(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const mark = ` (backup ${day} ${two(date.getHours())}-${two(date.getMinutes())})`;
  return `${workbook.slice(0, LONGEST_NAME - mark.length)}${mark}`.replace(NAME_SAFE, '-');
}
