import { existsSync, mkdirSync } from 'node:fs';
import type { ImportSummary } from '../../api/contract/exchange.ts';
import type { Step } from '../../api/contract/job.ts';
import type { PurgeRecord } from '../../api/contract/retention.ts';
import type { LongMethod } from '../../api/contract.ts';
import { AppError } from '../../api/errors.ts';
import type { Progress } from '../../api/ports.ts';
import type { WantedPurge } from '../../api/service/retention.ts';
import { countEntries, hashAt, type Inside, lookInside } from '../../db/contents.ts';
import { openBeside } from '../../db/open.ts';
import type { PurgeRequest } from '../../db/purge.ts';
import { changeKey } from '../../db/rekey.ts';
import { copySnapshot, restoreSnapshot, testOpen, writeSnapshot } from '../../db/snapshot.ts';
import { type Relation, relate } from '../../domain/backup/contents.ts';
import type { Reason, SnapshotId } from '../../domain/backup/snapshot-name.ts';
import type { FilesImport, FolderExport } from '../jobs/into-folder.ts';
import { pruneSnapshots } from './list-snapshots.ts';
import { type PurgedFile, purgeFile } from './purge-file.ts';

/** A file and its key. */
export interface Keyed {
  readonly file: string;
  readonly key: Uint8Array;
}

/** Work on whole files, and the making of large ones, which takes as long as they are large: it is done beside the program, never in a call's way. */
export type Task =
  | {
      readonly kind: 'snapshot';
      readonly of: Keyed;
      readonly why: Reason;
      readonly now: Date;
      readonly own: string;
      readonly chosen: string | null;
    }
  | { readonly kind: 'inspect'; readonly snapshot: Keyed; readonly today: Keyed | null }
  | { readonly kind: 'restore'; readonly snapshot: Keyed; readonly as: string; readonly device: string }
  | { readonly kind: 'rekey'; readonly of: Keyed; readonly newKey: Uint8Array }
  | { readonly kind: 'purge'; readonly of: Keyed; readonly request: PurgeRequest }
  | { readonly kind: 'purge-open'; readonly of: Keyed; readonly input: WantedPurge }
  | { readonly kind: 'call'; readonly of: Keyed; readonly method: LongMethod; readonly input: unknown }
  | { readonly kind: 'export'; readonly of: Keyed; readonly wanted: FolderExport }
  | { readonly kind: 'import'; readonly of: Keyed; readonly wanted: FilesImport };

/** Who watches a piece of work, and can end it. */
export interface Watch {
  readonly signal: AbortSignal;
  readonly onStep: (step: Step) => void;
}

/** What each kind of work gives. */
export interface Done {
  readonly snapshot: {
    readonly id: SnapshotId;
    readonly file: string;
    readonly inside: Inside;
    readonly isCopied: boolean;
  };
  readonly inspect: {
    readonly inside: Inside;
    readonly today: { readonly inside: Inside; readonly relation: Relation } | null;
  };
  readonly restore: { readonly inside: Inside };
  readonly rekey: null;
  /** What became of one backup. */
  readonly purge: PurgedFile;
  /** What is left of the audit in the workbook that is open. */
  readonly 'purge-open': PurgeRecord;
  /** What the method gives. */
  readonly call: unknown;
  /** The names of the files. */
  readonly export: readonly string[];
  readonly import: ImportSummary;
}

type TaskOf<K extends Task['kind']> = Extract<Task, { kind: K }>;

/** Does one piece of work, here and now. Rejects with `cancelled` where its watch ended it. */
export type Run = <K extends Task['kind']>(task: TaskOf<K>, watch?: Watch) => Promise<Done[K]>;

function tryCopy(copy: () => void): boolean {
  try {
    copy();
    return true;
  } catch (error) {
    if (error instanceof AppError || (error instanceof Error && 'syscall' in error)) return false;
    throw error;
  }
}

function takeSnapshot({ of, why, now, own, chosen }: TaskOf<'snapshot'>): Done['snapshot'] {
  const key = Buffer.from(of.key);
  const written = writeSnapshot(of.file, key, own, why, now);
  pruneSnapshots(own);
  const isCopied = tryCopy(() => {
    if (chosen === null) return;
    if (!existsSync(chosen)) mkdirSync(chosen); // below the folder that was chosen, which must be there
    copySnapshot(written, key, chosen, now);
    pruneSnapshots(chosen);
  });
  return { ...written, isCopied };
}

/** What the workbook of today holds beside a snapshot; null where it cannot be read. */
function lookAtToday({ file, key }: Keyed, snapshot: Inside): Done['inspect']['today'] {
  try {
    const driver = openBeside(file, Buffer.from(key));
    try {
      const { entries } = snapshot.contents;
      const today = { entries: countEntries(driver), hashAtSnapshot: hashAt(driver, entries) };
      return { inside: lookInside(driver), relation: relate({ entries, head: snapshot.head }, today) };
    } finally {
      driver.close();
    }
  } catch {
    return null; // damaged or gone: then the snapshot alone is shown, which is what it is for
  }
}

function inspect({ snapshot, today }: TaskOf<'inspect'>): Done['inspect'] {
  const inside = testOpen(snapshot.file, Buffer.from(snapshot.key));
  return { inside, today: today && lookAtToday(today, inside) };
}

/** Does one piece of work. Rejects with AppErrors. */
export async function doTask(task: Task, progress: Progress): Promise<Done[Task['kind']]> {
  switch (task.kind) {
    case 'snapshot':
      return takeSnapshot(task);
    case 'inspect':
      return inspect(task);
    case 'restore':
      return {
        inside: restoreSnapshot(task.snapshot.file, Buffer.from(task.snapshot.key), task.as, task.device),
      };
    case 'rekey':
      changeKey(task.of.file, Buffer.from(task.of.key), Buffer.from(task.newKey));
      return null;
    case 'purge':
      return purgeFile(task.of.file, Buffer.from(task.of.key), task.request);
    case 'purge-open':
      return (await import('../jobs/beside.ts')).purgeBeside(task.of, task.input, progress);
    case 'call':
      return (await import('../jobs/beside.ts')).callBeside(task.of, task.method, task.input, progress);
    case 'export':
      return (await import('../jobs/into-folder.ts')).exportIntoFolder(task.of, task.wanted, progress);
    case 'import':
      return (await import('../jobs/into-folder.ts')).importFromFiles(task.of, task.wanted, progress);
  }
}
