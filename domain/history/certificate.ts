import * as z from 'zod';
import { AuditId } from '../ids.ts';
import type { ChainHead } from './head.ts';

const count = z.int().min(0);

/**
 * What is left of an audit that was purged: who, when, why and how much; nothing of what was in it. `digest` names the
 * purged entries: the SHA-256, in hexadecimal, of their numbers, counts of changes and hashes.
 */
export const Certificate = z
  .strictObject({
    audit: AuditId,
    at: z.iso.datetime(),
    by: z.string(),
    reason: z.string(),
    retainUntil: z.iso.date().nullable().describe('The day until which it was to be kept; null where none was set'),
    cases: count,
    answers: count,
    notes: count,
    entries: count,
    changes: count,
    digest: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .readonly();
export type Certificate = z.infer<typeof Certificate>;

/** A certificate, and where the history ended when it was written: to compare the workbook with later. */
export interface CertifiedPurge {
  readonly certificate: Certificate;
  readonly head: ChainHead;
}

/** One purged entry as its purge's digest covers it. */
export interface PurgedEntry {
  readonly seq: number;
  readonly changes: number;
  readonly hash: Uint8Array;
}

/** The line of a purged entry that its purge's digest is taken over. */
export function purgedLine({ seq, changes, hash }: PurgedEntry): string {
  return `${JSON.stringify([seq, changes, Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')])}\n`;
}
