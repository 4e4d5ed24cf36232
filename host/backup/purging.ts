import { existsSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../api/errors.ts';
import {
  type BackupFile,
  dropPlanned,
  isGoneThrough,
  keepPlanned,
  type PlannedPurge,
  plannedPurges,
} from '../../api/purge/planned.ts';
import type { PurgeRequest } from '../../db/purge.ts';
import { WORKBOOK_ENDING } from '../../db/snapshot.ts';
import { readSnapshotName } from '../../domain/backup/snapshot-name.ts';
import type { Certificate } from '../../domain/history/certificate.ts';
import type { OnDesk } from '../on-desk.ts';
import type { Backups } from './backups.ts';
import { listSnapshots } from './list-snapshots.ts';
import type { PurgedFile } from './purge-file.ts';
import type { Run } from './task.ts';

/** What purging backups works with. */
export interface PurgingParts {
  readonly backups: Backups;
  readonly run: Run;
  /** The workbook that is open now; null for none. */
  readonly peek: () => OnDesk | null;
  /** Told of a failure that nobody expected. */
  readonly onBug: (error: unknown) => void;
}

/** Takes purged audits out of a workbook's backups, beside the program: one backup after another, while it is open. */
export interface Purging {
  /** Goes on with what is planned for an open workbook. */
  goOn(open: OnDesk): void;
  isBusy(): boolean;
  /** Ends when nothing is being purged any more. */
  idle(): Promise<void>;
}

/** A backup that was made after the purge never held the audit. */
const isFromBefore = ({ id }: BackupFile, { at }: Certificate): boolean => (readSnapshotName(id)?.at ?? '') <= at;

/** What is left to do, with what became of the next backup. */
function withOutcome(planned: PlannedPurge, next: BackupFile, outcome: PurgedFile, made: Certificate): PlannedPurge {
  const left = planned.left?.slice(1) ?? null;
  switch (outcome) {
    case 'purged':
      return { ...planned, left, purged: planned.purged + 1 };
    case 'before':
      return { ...planned, left, purged: planned.purged + (isFromBefore(next, made) ? 1 : 0) };
    case 'failed':
      return { ...planned, left, failed: [...new Set([...planned.failed, next.id + WORKBOOK_ENDING])] };
    case 'without':
    case 'gone':
      return { ...planned, left };
  }
}

const requestOf = ({ audit, by, reason, at }: Certificate): PurgeRequest => ({
  audit,
  author: by,
  reason,
  now: new Date(at),
});

/** The purging of backups, of which nothing is under way. */
export function makePurging({ backups, run, peek, onBug }: PurgingParts): Purging {
  const state: { running: Promise<void>; waiting: number } = { running: Promise.resolve(), waiting: 0 };

  const listIn = (folder: string | null, place: BackupFile['place']): readonly BackupFile[] =>
    folder === null ? [] : listSnapshots([folder]).map(({ id }) => ({ place, id }));

  /** Lists what is to be gone through: all backups at first; those of the chosen folder once it is there. */
  function list(file: string, planned: PlannedPurge): PlannedPurge {
    const chosen = backups.chosenFolder(file);
    const isThere = chosen === null || existsSync(path.dirname(chosen));
    const own = planned.left === null ? listIn(backups.own(file), 'own') : planned.left;
    const wantsChosen = planned.left === null || planned.awaitsFolder;
    if (!wantsChosen) return planned;
    return { ...planned, left: [...own, ...(isThere ? listIn(chosen, 'chosen') : [])], awaitsFolder: !isThere };
  }

  function pathOf(file: string, { place, id }: BackupFile): string {
    const folder = place === 'own' ? backups.own(file) : backups.chosenFolder(file);
    return path.join(folder ?? backups.own(file), id + WORKBOOK_ENDING);
  }

  async function goThrough(open: OnDesk, certificate: Certificate, first: PlannedPurge): Promise<void> {
    const { file, found, workspace } = open;
    const { store } = workspace.context;
    await backups.idle(file); // a snapshot that is being made may hold the audit still
    if (peek() !== open) return;
    let planned = list(file, first);
    keepPlanned(store, planned);
    for (let [next] = planned.left ?? []; next; [next] = planned.left ?? []) {
      const of = { file: pathOf(file, next), key: found.key };
      const request = requestOf(certificate);
      const outcome = await backups.inTurn(file, () => run({ kind: 'purge', of, request }));
      if (peek() !== open) return; // locked meanwhile: the next opening goes on
      planned = withOutcome(planned, next, outcome, certificate);
      keepPlanned(store, planned);
    }
  }

  async function goOn(open: OnDesk): Promise<void> {
    if (peek() !== open) return;
    const { store } = open.workspace.context;
    const certificates = new Map(store.certificates().map(({ certificate }) => [certificate.audit, certificate]));
    for (const planned of plannedPurges(store)) {
      if (peek() !== open) return;
      const certificate = certificates.get(planned.audit);
      if (!certificate)
        dropPlanned(store, planned.audit); // it was cut short before anything was purged
      else if (!isGoneThrough(planned) || planned.awaitsFolder) await goThrough(open, certificate, planned);
    }
  }

  return {
    goOn(open) {
      state.waiting += 1;
      state.running = state.running
        .then(() => goOn(open))
        .catch((error: unknown) => {
          if (!(error instanceof AppError)) onBug(error); // a disk that is full now: the next opening goes on
        })
        .finally(() => {
          state.waiting -= 1;
        });
    },
    isBusy: () => state.waiting > 0,
    idle: () => state.running,
  };
}
