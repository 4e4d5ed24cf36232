import { existsSync } from 'node:fs';
import path from 'node:path';
import { JobId } from '../../api/contract/job.ts';
import type { PurgeRecord } from '../../api/contract/retention.ts';
import { AppError } from '../../api/errors.ts';
import type { Store } from '../../api/ports.ts';
import {
  type BackupFile,
  dropPlanned,
  isGoneThrough,
  keepPlanned,
  type PlannedPurge,
  plannedPurges,
} from '../../api/purge/planned.ts';
import type { WantedPurge } from '../../api/service/retention.ts';
import type { PurgeRequest } from '../../db/purge.ts';
import { WORKBOOK_ENDING } from '../../db/snapshot.ts';
import { readSnapshotName } from '../../domain/backup/snapshot-name.ts';
import type { Certificate } from '../../domain/history/certificate.ts';
import type { AuditId } from '../../domain/ids.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { OnDesk } from '../on-desk.ts';
import { makeId } from '../workspace.ts';
import type { Backups } from './backups.ts';
import { listSnapshots } from './list-snapshots.ts';
import type { PurgedFile } from './purge-file.ts';
import type { Run } from './task.ts';

/** What purging backups works with. */
export interface PurgingParts {
  readonly backups: Backups;
  readonly jobs: Jobs;
  readonly run: Run;
  /** The workbook that is open now; null for none. */
  readonly peek: () => OnDesk | null;
  /** Told of a failure that nobody expected. */
  readonly onBug: (error: unknown) => void;
}

/** Takes audits out of the open workbook, then out of its backups, one after another: beside the program. */
export interface Purging {
  /**
   * Purges the workbook that is open, and goes on with its backups later. Whatever writes waits until it is done, what reads
   * does not; a lock does not stop it. Rejects with `locked` where the workbook was locked before it began.
   */
  purge(open: OnDesk, input: WantedPurge): Promise<PurgeRecord>;
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

interface Due {
  readonly certificate: Certificate;
  readonly planned: PlannedPurge;
}

/** What is left to do of a planned purge; null for nothing. One that was cut short before anything was purged is dropped. */
function dueOf(store: Store, audit: AuditId): Due | null {
  const planned = plannedPurges(store).find((one) => one.audit === audit);
  const certified = store.certificates().find(({ certificate }) => certificate.audit === audit);
  if (!certified) dropPlanned(store, audit);
  if (!certified || !planned || (isGoneThrough(planned) && !planned.awaitsFolder)) return null;
  return { certificate: certified.certificate, planned };
}

/** Purging, of which nothing is under way. */
export function makePurging({ backups, jobs, run, peek, onBug }: PurgingParts): Purging {
  const state = { running: Promise.resolve(), purged: Promise.resolve(), waiting: 0 };

  /** Writes to an open workbook once nothing else holds it; null where it was locked meanwhile. */
  const whileOpen = async <T>(open: OnDesk, work: (store: Store) => T): Promise<T | null> =>
    jobs.whenWritable(() => (peek() === open ? work(open.workspace.context.store) : null));

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

  async function goThrough(open: OnDesk, { certificate, planned: first }: Due): Promise<void> {
    const { file, found } = open;
    await backups.idle(file); // a snapshot that is being made may hold the audit still
    if (peek() !== open) return;
    let planned = list(file, first);
    await whileOpen(open, (store) => keepPlanned(store, planned));
    for (let [next] = planned.left ?? []; next; [next] = planned.left ?? []) {
      const of = { file: pathOf(file, next), key: found.key };
      const request = requestOf(certificate);
      const outcome = await backups.inTurn(file, () => run({ kind: 'purge', of, request }));
      if (peek() !== open) return; // locked meanwhile: the next opening goes on
      planned = withOutcome(planned, next, outcome, certificate);
      await whileOpen(open, (store) => keepPlanned(store, planned));
    }
  }

  async function goOn(open: OnDesk): Promise<void> {
    const audits = await whileOpen(open, (store) => plannedPurges(store).map(({ audit }) => audit));
    for (const audit of audits ?? []) {
      const due = await whileOpen(open, (store) => dueOf(store, audit));
      if (due) await goThrough(open, due);
    }
  }

  function beginGoingOn(open: OnDesk): void {
    state.waiting += 1;
    state.running = state.running
      .then(() => goOn(open))
      .catch((error: unknown) => {
        if (!(error instanceof AppError)) onBug(error); // a disk that is full now: the next opening goes on
      })
      .finally(() => {
        state.waiting -= 1;
      });
  }

  /** Between two backups, since one that is being made keeps old pages in use; and while no other work holds the workbook. */
  function purgeInTurn(open: OnDesk, input: WantedPurge): Promise<PurgeRecord> {
    const { file, found } = open;
    const hold = (): Promise<PurgeRecord> => {
      if (peek() !== open) throw new AppError('locked', 'The workbook was locked meanwhile. Nothing was purged.');
      const name = JobId.parse(`j-${makeId()}`);
      return jobs.run(name, true, () => run({ kind: 'purge-open', of: { file, key: found.key }, input }));
    };
    return backups.inTurn(file, async () => jobs.whenWritable(hold));
  }

  return {
    async purge(open, input) {
      state.waiting += 1; // a new passphrase waits for it too
      const purged = purgeInTurn(open, input).then((record) => {
        beginGoingOn(open);
        return record;
      });
      state.purged = Promise.allSettled([state.purged, purged]).then(() => {
        state.waiting -= 1;
      });
      return purged;
    },
    goOn: beginGoingOn,
    isBusy: () => state.waiting > 0,
    async idle() {
      while (state.waiting > 0) await Promise.all([state.purged, state.running]);
    },
  };
}
