import * as z from 'zod';
import { Certificate } from '../../domain/history/certificate.ts';
import { AuditId } from '../../domain/ids.ts';
import { author, command, count, list, nothing, query } from './method.ts';
import { Line, Reason } from './text.ts';

/** What became of the backups that a purge went through. */
export const PurgedBackups = z
  .strictObject({
    purged: count.describe('Backups that held the audit, and do no longer'),
    failed: list(Line).describe('Names of those that could not be opened: they may still hold it'),
  })
  .readonly();
export type PurgedBackups = z.infer<typeof PurgedBackups>;

/** The end of an audit: everything of it is removed, and a certificate with counts is kept. */
export const retentionContract = {
  'purge.audit': command(
    z.strictObject({
      ...author,
      audit: AuditId,
      reason: Reason,
      service: z.string().max(200).describe('The name of the service, typed again by the person who purges'),
    }),
    z.strictObject({ certificate: Certificate, backups: PurgedBackups }).readonly(),
  ),
  'purge.list': query(nothing, list(Certificate)),
} as const;
