import path from 'node:path';
import * as z from 'zod';
import { readSmallFile, writeSmallFile } from '../small-file.ts';

/** What is known of a workbook's backups while it is locked. Holds no case data. */
export const BackupRecord = z
  .strictObject({
    chosen: z.string().nullable().describe('A further folder for backups, as its path; null where none was chosen'),
    madeAt: z.iso.datetime().nullable(),
    provedAt: z.iso.datetime().nullable().describe('When one was last opened and read through'),
    entries: z.int().min(0).nullable().describe('How far the history had come at the last backup'),
    lineage: z.string().nullable(),
    trouble: z
      .strictObject({ at: z.iso.datetime(), where: z.enum(['own', 'chosen']), isDamaged: z.boolean() })
      .readonly()
      .nullable()
      .describe('Set where the last backup failed; null once one has worked'),
  })
  .readonly();
export type BackupRecord = z.infer<typeof BackupRecord>;

const NOTHING: BackupRecord = {
  chosen: null,
  madeAt: null,
  provedAt: null,
  entries: null,
  lineage: null,
  trouble: null,
};

const fileIn = (folder: string): string => path.join(folder, 'record.json');

/** The record in a workbook's own folder of backups. */
export function readRecord(folder: string): BackupRecord {
  return readSmallFile(fileIn(folder), BackupRecord) ?? NOTHING;
}

/** Changes some of a record. Throws the file system's error. */
export function changeRecord(folder: string, change: Partial<BackupRecord>): void {
  writeSmallFile(fileIn(folder), { ...readRecord(folder), ...change });
}
