import * as z from 'zod';
import { SnapshotId } from '../../domain/backup/snapshot-name.ts';
import { AuditId } from '../../domain/ids.ts';
import type { BackupsPurged } from '../contract/retention.ts';
import type { Store } from '../ports.ts';

/** One backup: in which of the two folders, and which. */
export const BackupFile = z.strictObject({ place: z.enum(['own', 'chosen']), id: SnapshotId }).readonly();
export type BackupFile = z.infer<typeof BackupFile>;

/**
 * The purge of one audit from backups: recorded before it starts, kept up with it, and gone on with at the next opening.
 * Beside ids and counts it holds nothing.
 */
export const PlannedPurge = z
  .strictObject({
    audit: AuditId,
    left: z.array(BackupFile).readonly().nullable().describe('null until the backups were listed'),
    purged: z.int().min(0),
    failed: z.array(z.string()).readonly(),
    awaitsFolder: z.boolean(),
  })
  .readonly();
export type PlannedPurge = z.infer<typeof PlannedPurge>;

const NAME = 'backup-purges';

/** The purges of a workbook's backups, those that are done as well. */
export function plannedPurges(store: Store): readonly PlannedPurge[] {
  const kept = store.recall(NAME);
  return kept === null ? [] : z.array(PlannedPurge).parse(JSON.parse(kept));
}

const keepAll = (store: Store, all: readonly PlannedPurge[]): void => store.remember(NAME, JSON.stringify(all));
const others = (store: Store, audit: AuditId) => plannedPurges(store).filter((planned) => planned.audit !== audit);

/** Records a purge of backups, in place of what was recorded of it before. */
export const keepPlanned = (store: Store, planned: PlannedPurge): void =>
  keepAll(store, [...others(store, planned.audit), planned]);

/** Takes the record of a purge away that did not come about. */
export const dropPlanned = (store: Store, audit: AuditId): void => keepAll(store, others(store, audit));

/** A purge of which nothing is done yet. */
export const newlyPlanned = (audit: AuditId): PlannedPurge => ({
  audit,
  left: null,
  purged: 0,
  failed: [],
  awaitsFolder: false,
});

/** Whether every backup that could be reached was gone through. */
export const isGoneThrough = ({ left }: PlannedPurge): boolean => left !== null && left.length === 0;

/** How far a purge of backups has come, as people are told. */
export const sayHowFar = (planned: PlannedPurge): BackupsPurged => ({
  isDone: isGoneThrough(planned),
  purged: planned.purged,
  left: planned.left?.length ?? 0,
  failed: planned.failed,
  awaitsFolder: planned.awaitsFolder,
});
