import { createHash } from 'node:crypto';
import path from 'node:path';
import { WORKBOOK_ENDING } from '../../db/snapshot.ts';
import { workbooksFolder } from '../data-folder.ts';

const MARK_DIGITS = 8;

/** The name of a workbook: that of its file, without folder and ending. */
export function nameOfWorkbook(file: string): string {
  return path.basename(file).replace(WORKBOOK_ENDING, '');
}

/** A short mark of a file's path: it tells files of one name apart, and names none. */
export function markOf(file: string): string {
  return createHash('sha256').update(path.resolve(file)).digest('hex').slice(0, MARK_DIGITS);
}

/** The folder below which every workbook's backups lie. */
export function backupsFolder(data: string): string {
  return path.join(data, 'backups');
}

/**
 * Where a workbook's own backups are kept: `backups/NAME` in the data folder. One that lies elsewhere than with the
 * others has a mark of its path after the name, so that two of one name do not share a folder.
 */
export function ownFolderOf(data: string, file: string): string {
  const name = nameOfWorkbook(file);
  const isAtHome = path.resolve(path.dirname(file)) === path.resolve(workbooksFolder(data));
  return path.join(backupsFolder(data), isAtHome ? name : `${name} ${markOf(file)}`);
}

/** Where a workbook's backups are kept in a folder of the person's choice. */
export function chosenFolderOf(chosen: string, file: string): string {
  return path.join(chosen, nameOfWorkbook(file));
}
