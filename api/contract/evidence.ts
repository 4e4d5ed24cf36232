import * as z from 'zod';
import { AuditId, StandardId } from '../../domain/ids.ts';
import { author, command, list, ofAudit, query, Saved } from './method.ts';
import { Text } from './text.ts';

/** Evidence for a standard that nobody has rated yet (R3). With a rating it is the rating's reason. */
export const Evidence = z.strictObject({ standard: StandardId, evidence: Text }).readonly();
export type Evidence = z.infer<typeof Evidence>;

/** Evidence that is written before there is a rating. */
export const evidenceContract = {
  'evidence.write': command(
    z.strictObject({ ...author, audit: AuditId, standard: StandardId, evidence: Text.nullable() }),
    Saved,
  ),
  'evidence.list': query(ofAudit, list(Evidence)),
} as const;
