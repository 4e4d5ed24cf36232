import * as z from 'zod';
import { Contents, Relation } from '../../domain/backup/contents.ts';
import { Reason, SnapshotId } from '../../domain/backup/snapshot-name.ts';
import { command, count, list, nothing, query } from './method.ts';
import { Passphrase, WorkbookName } from './workbook.ts';

const moment = z.iso.datetime();

/** A snapshot, as it is listed before it is opened. */
export const Snapshot = z
  .strictObject({
    id: SnapshotId,
    at: moment,
    reason: Reason,
    bytes: count,
    places: list(z.enum(['own', 'chosen'])).describe('In which of the two folders it lies'),
  })
  .readonly();
export type Snapshot = z.infer<typeof Snapshot>;

/** How a workbook's backups stand, told without its key. */
export const BackupState = z
  .strictObject({
    madeAt: moment.nullable(),
    provedAt: moment.nullable().describe('When one was last opened and read through'),
    chosen: z.string().nullable().describe('A further folder of the person’s choice'),
    trouble: z
      .strictObject({ at: moment, where: z.enum(['own', 'chosen']), isDamaged: z.boolean() })
      .readonly()
      .nullable()
      .describe('Set where the last backup failed'),
    isMaking: z.boolean().describe('A backup is being made now'),
  })
  .readonly();
export type BackupState = z.infer<typeof BackupState>;

/** What a snapshot holds, beside what the workbook holds today. */
export const Inspection = z
  .strictObject({
    snapshot: Snapshot,
    contents: Contents,
    today: z
      .strictObject({ contents: Contents, relation: Relation })
      .readonly()
      .nullable()
      .describe('Null where the workbook of today cannot be read with this key'),
  })
  .readonly();
export type Inspection = z.infer<typeof Inspection>;

/** Which snapshot. Without `secret` the open workbook's own key is tried. `snapshot` null: the newest that is whole. */
const which = {
  workbook: WorkbookName,
  snapshot: SnapshotId.nullable(),
  secret: Passphrase.nullable(),
};

/** Encrypted snapshots of workbooks: made, listed, looked into, restored beside the workbook. */
export const backupContract = {
  'backup.overview': query(
    nothing,
    list(
      z
        .strictObject({
          workbook: WorkbookName,
          isThere: z.boolean().describe('False where backups are all that is left of it'),
          state: BackupState,
          waitSeconds: count.describe('How long to wait before the next try of a passphrase'),
        })
        .readonly(),
    ),
  ),
  'backup.list': query(
    z.strictObject({ workbook: WorkbookName }),
    z.strictObject({ state: BackupState, folder: z.string(), snapshots: list(Snapshot) }).readonly(),
  ),
  'backup.make': command(nothing, BackupState),
  'backup.choose': command(z.strictObject({ folder: z.string().trim().min(1).max(1000).nullable() }), nothing),
  'backup.inspect': query(z.strictObject(which), Inspection),
  'backup.restore': command(z.strictObject({ ...which, snapshot: SnapshotId, as: WorkbookName }), nothing),
} as const;
