import * as z from 'zod';
import { AUDIT_SNAPSHOT, type FieldName } from '../../domain/history/fields.ts';
import type { AuditId } from '../../domain/ids.ts';
import { Results } from '../../domain/scoring/results-schema.ts';
import { AppError } from '../errors.ts';
import { type Context, openAudit } from './context.ts';

/** The results of an audit's complete cases when it was closed (F6), with time and author, as the log keeps them. */
export const Snapshot = z.strictObject({ at: z.iso.datetime(), by: z.string(), results: Results }).readonly();
export type Snapshot = z.infer<typeof Snapshot>;

/** When and by whom an audit was last closed, read without the results beside it; null where it never was. */
export function closingOf(fields: ReadonlyMap<FieldName, string>): Pick<Snapshot, 'at' | 'by'> | null {
  const stored = fields.get(AUDIT_SNAPSHOT);
  if (stored === undefined) return null;
  const { at, by } = Snapshot.unwrap().pick({ at: true, by: true }).strip().parse(JSON.parse(stored));
  return { at, by };
}

/** The results in the snapshot of an audit. Throws `not-found` where it was never closed. */
export function snapshotResults(context: Context, audit: AuditId): Results {
  const stored = openAudit(context, audit).fields.get(AUDIT_SNAPSHOT);
  if (stored === undefined) {
    throw new AppError('not-found', 'This audit was never closed, so there is no snapshot of its results.');
  }
  return Snapshot.parse(JSON.parse(stored)).results;
}
