import * as z from 'zod';
import { Certificate } from '../../domain/history/certificate.ts';
import { AuditId } from '../../domain/ids.ts';
import { author, command, count, list, nothing, query } from './method.ts';
import { Line, Reason } from './text.ts';

/** How far the backups of a workbook are purged of one audit. */
export const BackupsPurged = z
  .strictObject({
    isDone: z.boolean().describe('False while it goes on, and until it was resumed where it was cut short'),
    purged: count.describe('Backups that held the audit, and do no longer'),
    left: count.describe('Backups still to be gone through, as far as they are counted'),
    failed: list(Line).describe('Names of those that could not be opened: they may still hold it'),
    awaitsFolder: z.boolean().describe('The chosen folder was not there: its backups are purged when it is'),
  })
  .readonly();
export type BackupsPurged = z.infer<typeof BackupsPurged>;

/** What is left of a purged audit, and what was done. */
export const PurgeRecord = z
  .strictObject({
    certificate: Certificate,
    head: Line.describe('Where the history ended with the purge, to be compared with later'),
    isWiped: z
      .boolean()
      .describe(
        'False while old pages of the file may still hold it, for want of room: the next opening writes it anew',
      ),
    backups: BackupsPurged.nullable().describe('null where it is not known: another program, or an older one, purged'),
  })
  .readonly();
export type PurgeRecord = z.infer<typeof PurgeRecord>;

/** The end of an audit: everything of it is removed, and a certificate with counts is kept. */
export const retentionContract = {
  'purge.audit': command(
    z.strictObject({
      ...author,
      audit: AuditId,
      reason: Reason,
      service: z.string().max(200).describe('The name of the service, typed again by the person who purges'),
    }),
    PurgeRecord,
  ),
  'purge.list': query(nothing, list(PurgeRecord)),
} as const;
