import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BackupState, Snapshot } from '../../api/contract/backup.ts';
import { WorkbookName } from '../../api/contract/workbook.ts';
import type { Handlers, MethodName } from '../../api/contract.ts';
import { AppError } from '../../api/errors.ts';
import { isKeyOf } from '../../db/find-key.ts';
import type { Attempts } from '../attempts.ts';
import { requireLivePlace } from '../live-place.ts';
import { type DeskTop, fetchWorkbook } from '../on-desk.ts';
import { makeDevice } from '../workspace.ts';
import type { Backups } from './backups.ts';
import { candidates, type Keys, type OpenableSnapshot, tryCopies } from './find-snapshot.ts';
import { backupsFolder } from './folders.ts';
import { type FoundSnapshot, listSnapshots } from './list-snapshots.ts';
import type { BackupRecord } from './record.ts';
import type { Keyed, Run } from './task.ts';

type BackupMethod = Extract<MethodName, `backup.${string}`>;

/** What the methods about backups work with. */
export interface BackupParts {
  readonly data: string;
  readonly desk: DeskTop;
  readonly backups: Backups;
  readonly attempts: Attempts;
  readonly run: Run;
  /** Names of the workbooks that are there. */
  readonly names: () => readonly string[];
  readonly fileOf: (name: string) => string;
  readonly beforeMigration: (file: string) => (key: Buffer) => Promise<void>;
}

type Which = Parameters<Handlers<BackupMethod>['backup.inspect']>[0];

const stateOf = ({ madeAt, provedAt, chosen, trouble }: BackupRecord, isMaking: boolean): BackupState => ({
  madeAt,
  provedAt,
  chosen,
  trouble,
  isMaking,
});

const publishFrom =
  (own: string) =>
  ({ id, at, reason, bytes, files }: FoundSnapshot): Snapshot => {
    const places = files.map((file) => (path.dirname(file) === own ? 'own' : 'chosen'));
    return { id, at, reason, bytes, places };
  };

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  } catch {
    return []; // no backup was made yet
  }
}

/** Throws `bad-input` for a folder that can take no backups. */
function requireFolder(folder: string, own: string): void {
  const refuse = (why: string): never => {
    throw new AppError('bad-input', `${why} Nothing was changed.`);
  };
  if (!path.isAbsolute(folder)) refuse('Give the whole path of the folder, from the drive or the root on.');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) refuse('There is no such folder.');
  if (path.resolve(folder) === path.dirname(own)) refuse('Backups are kept in this folder already.');
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    refuse('This folder cannot be written to.');
  }
}

/** The methods about backups. */
export function backupMethods(parts: BackupParts): Handlers<BackupMethod> {
  const { data, desk, backups, attempts, run, names, fileOf } = parts;

  const openAs = (workbook: string): Keyed | null => {
    const open = desk.peek();
    return open && !open.isSample && open.name === workbook ? { file: open.file, key: open.found.key } : null;
  };
  const fileFor = (workbook: string): string => openAs(workbook)?.file ?? fileOf(workbook);
  const snapshotsOf = (workbook: string): readonly FoundSnapshot[] => listSnapshots(backups.folders(fileFor(workbook)));

  function todayOf(workbook: string, key: Buffer): Keyed | null {
    const open = openAs(workbook);
    if (open) return open;
    const file = fileOf(workbook);
    return existsSync(file) && isKeyOf(file, key) ? { file, key } : null;
  }

  function onSnapshot<T>(
    { workbook, snapshot, secret }: Which,
    work: (copy: OpenableSnapshot) => Promise<T>,
  ): Promise<T> {
    const open = desk.peek();
    const keys: Keys = { open: open && !open.isSample ? open.found : null, secret };
    const attempt = (): Promise<T> => tryCopies(candidates(snapshotsOf(workbook), snapshot), keys, work);
    return secret === null ? attempt() : attempts.guard(fileFor(workbook), attempt);
  }

  const overviewOf = (workbook: string, isThere: boolean) => ({
    workbook,
    isThere,
    state: stateOf(backups.record(fileOf(workbook)), backups.isMaking(fileOf(workbook))),
    waitSeconds: attempts.secondsLeft(fileOf(workbook)),
  });

  function requireNotSample(): Keyed {
    const { isSample, file, found } = desk.take();
    if (isSample) throw new AppError('bad-input', 'The samples are for looking round, and have no backups.');
    return { file, key: found.key };
  }

  return {
    'backup.overview': () => {
      const there = new Set(names());
      const gone = foldersIn(backupsFolder(data)).filter(
        (name) => !there.has(name) && WorkbookName.safeParse(name).success && snapshotsOf(name).length > 0,
      );
      return [
        ...[...there].filter((name) => WorkbookName.safeParse(name).success).map((name) => overviewOf(name, true)),
        ...gone.map((name) => overviewOf(name, false)),
      ];
    },
    'backup.list': ({ workbook }) => ({
      state: stateOf(backups.record(fileFor(workbook)), backups.isMaking(fileFor(workbook))),
      folder: backups.own(fileFor(workbook)),
      snapshots: snapshotsOf(workbook).map(publishFrom(backups.own(fileFor(workbook)))),
    }),
    'backup.make': async () => stateOf(await backups.make(requireNotSample(), 'asked'), false),
    'backup.choose': ({ folder }) => {
      const { file } = requireNotSample();
      if (folder !== null) requireFolder(folder, backups.own(file));
      backups.choose(file, folder);
      return {};
    },
    'backup.inspect': (which) =>
      onSnapshot(which, async ({ snapshot, file, found }) => {
        const today = todayOf(which.workbook, found.key);
        const { inside, today: beside } = await run({ kind: 'inspect', snapshot: { file, key: found.key }, today });
        backups.noteProof(fileFor(which.workbook));
        return {
          snapshot: publishFrom(backups.own(fileFor(which.workbook)))(snapshot),
          contents: inside.contents,
          today: beside && { contents: beside.inside.contents, relation: beside.relation },
        };
      }),
    'backup.restore': async ({ as, ...which }) => {
      const target = fileOf(as);
      requireLivePlace(target);
      const found = await onSnapshot(which, async (copy) => {
        const snapshot = { file: copy.file, key: copy.found.key };
        await run({ kind: 'restore', snapshot, as: target, device: makeDevice() });
        return copy.found;
      });
      await desk.replace(() => fetchWorkbook({ file: target, found, beforeMigration: parts.beforeMigration(target) }));
      return {};
    },
  };
}
