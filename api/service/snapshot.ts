import * as z from 'zod';
import { AUDIT_SNAPSHOT, AUDIT_STATUS, auditReopenedField, type FieldName } from '../../domain/history/fields.ts';
import { auditStatusOf } from '../../domain/history/states.ts';
import type { AuditId } from '../../domain/ids.ts';
import { Results } from '../../domain/scoring/results-schema.ts';
import { AppError } from '../errors.ts';
import { type Context, openAudit } from './context.ts';

/** The results of an audit's complete cases when it was closed (F6), with time and author, as the log keeps them. */
export const Snapshot = z.strictObject({ at: z.iso.datetime(), by: z.string(), results: Results }).readonly();
export type Snapshot = z.infer<typeof Snapshot>;

type Fields = ReadonlyMap<FieldName, string>;

/** Whether an audit is closed now. */
export const isClosed = (fields: Fields): boolean => auditStatusOf(fields.get(AUDIT_STATUS)) === 'closed';

/** How often an audit was reopened. */
export function timesReopened(fields: Fields): number {
  let times = 0;
  while (fields.has(auditReopenedField(times + 1))) times += 1;
  return times;
}

/** When and by whom an audit was last closed, and which closing it was, from 1. */
export interface Closing extends Pick<Snapshot, 'at' | 'by'> {
  readonly revision: number;
}

/** The last closing of an audit, read without the results beside it; null where it never was. */
export function closingOf(fields: Fields): Closing | null {
  const stored = fields.get(AUDIT_SNAPSHOT);
  if (stored === undefined) return null;
  const { at, by } = Snapshot.unwrap().pick({ at: true, by: true }).strip().parse(JSON.parse(stored));
  return { at, by, revision: timesReopened(fields) + (isClosed(fields) ? 1 : 0) };
}

/** The results in the snapshot of an audit. Throws `not-found` where it was never closed. */
export function snapshotResults(context: Context, audit: AuditId): Results {
  const stored = openAudit(context, audit).fields.get(AUDIT_SNAPSHOT);
  if (stored === undefined) {
    throw new AppError('not-found', 'This audit was never closed, so there is no snapshot of its results.');
  }
  return Snapshot.parse(JSON.parse(stored)).results;
}
