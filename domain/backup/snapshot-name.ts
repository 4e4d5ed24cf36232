import * as z from 'zod';

/** Why a snapshot was made. */
export const Reason = z.enum(['close', 'hourly', 'migration', 'passphrase', 'asked']);
export type Reason = z.infer<typeof Reason>;

const NAME = /^(\d{4}-\d{2}-\d{2}) (\d{2})-(\d{2})-(\d{2})-(\d{3})Z ([a-z]+) ([0-9a-z]{12})$/;

/** Names a snapshot: the name of its file without the ending. Made by `nameSnapshot`; never a path. */
export const SnapshotId = z.string().regex(NAME).brand<'SnapshotId'>();
export type SnapshotId = z.infer<typeof SnapshotId>;

/** What a snapshot's name says of it. */
export interface NamedSnapshot {
  readonly id: SnapshotId;
  /** ISO-8601, to the millisecond. */
  readonly at: string;
  readonly reason: Reason;
  /** Of which workbook, as its device is numbered: a new workbook of an old name is another one. */
  readonly lineage: string;
}

const DEVICE_MARK = 'd-';

/** The lineage of a workbook: its device without the mark. */
export const lineageOf = (device: string): string => device.replace(DEVICE_MARK, '');

/** The name of a snapshot: `2026-11-24 15-02-12-345Z hourly 0a1b2c3d4e5f`. Names of one folder sort by time. */
export function nameSnapshot(at: Date, reason: Reason, lineage: string): SnapshotId {
  const [day = '', time = ''] = at.toISOString().split('T');
  return SnapshotId.parse(`${day} ${time.replace(/[:.]/g, '-')} ${reason} ${lineage}`);
}

/** Reads a snapshot's name; null where it is none. */
export function readSnapshotName(name: string): NamedSnapshot | null {
  const id = SnapshotId.safeParse(name);
  const [, day, hour, minute, second, fraction, why, lineage] = NAME.exec(name) ?? [];
  const reason = Reason.safeParse(why);
  const at = new Date(`${day}T${hour}:${minute}:${second}.${fraction}Z`);
  if (!id.success || !reason.success || lineage === undefined || Number.isNaN(at.getTime())) return null;
  return { id: id.data, at: at.toISOString(), reason: reason.data, lineage };
}
