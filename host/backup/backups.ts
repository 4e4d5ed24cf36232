import { existsSync } from 'node:fs';
import { AppError } from '../../api/errors.ts';
import type { Clock } from '../../api/ports.ts';
import type { Reached } from '../../db/contents.ts';
import { isDue, type Mark } from '../../domain/backup/due.ts';
import type { Reason } from '../../domain/backup/snapshot-name.ts';
import { chosenFolderOf, ownFolderOf } from './folders.ts';
import { type BackupRecord, changeRecord, readRecord } from './record.ts';
import type { Done, Keyed, Run } from './task.ts';

/** What the making of backups works with. */
export interface BackupsOptions {
  /** The data folder. */
  readonly data: string;
  readonly clock: Clock;
  readonly run: Run;
  /** Told of a failure that nobody expected. */
  readonly onBug: (error: unknown) => void;
}

/** Makes the backups of a data folder's workbooks, one after another, and keeps note of them. */
export interface Backups {
  readonly own: (file: string) => string;
  record(file: string): BackupRecord;
  /** Whether a backup of a workbook is being made now. */
  isMaking(file: string): boolean;
  /** The folders a workbook's snapshots lie in: its own, then the chosen one. */
  folders(file: string): readonly string[];
  /** Where copies go as well; null where no folder was chosen. */
  chosenFolder(file: string): string | null;
  /** Makes one now. Rejects with `disk`, `damaged` or `busy`; a copy in the chosen folder that fails is only noted. */
  make(of: Keyed, why: Reason): Promise<BackupRecord>;
  /** Makes one in the background; what fails is noted, and shown with the state of the backups. */
  makeLater(of: Keyed, why: Reason): void;
  /** Makes one where an hour has gone by with changes. `opened` is how things stood at opening. */
  makeIfDue(of: Keyed, opened: Mark, reached: Reached): void;
  /** Makes one where the history is not that of the last backup. */
  makeOnClose(of: Keyed, reached: Reached): void;
  /** Notes that a snapshot was opened and read through. */
  noteProof(file: string): void;
  choose(file: string, folder: string | null): void;
  /** Does something with a workbook's backups while nothing else is done with them. */
  inTurn<T>(file: string, work: () => Promise<T>): Promise<T>;
  /** Ends when nothing is done with the backups of a workbook; with any, without a file. */
  idle(file?: string): Promise<void>;
}

/** The backups of a data folder. */
export function makeBackups({ data, clock, run, onBug }: BackupsOptions): Backups {
  const turns = new Map<string, Promise<unknown>>();
  const making = new Map<string, number>(); // how many are being made, or wait for their turn
  const own = (file: string): string => ownFolderOf(data, file);
  const record = (file: string): BackupRecord => readRecord(own(file));
  const chosenOf = (file: string): string | null => {
    const { chosen } = record(file);
    return chosen === null ? null : chosenFolderOf(chosen, file);
  };

  function note(file: string, { inside, isCopied }: Done['snapshot']): BackupRecord {
    const at = clock().toISOString();
    changeRecord(own(file), {
      madeAt: at,
      provedAt: at,
      entries: inside.contents.entries,
      lineage: inside.lineage,
      trouble: isCopied ? null : { at, where: 'chosen', isDamaged: false },
    });
    return record(file);
  }

  function noteTrouble(file: string, error: unknown): void {
    const isDamaged = error instanceof AppError && error.code === 'damaged';
    try {
      changeRecord(own(file), { trouble: { at: clock().toISOString(), where: 'own', isDamaged } });
    } catch {
      // the disk takes not even the note; the next backup tries again, and says so where somebody asked for it
    }
  }

  async function snapshot(of: Keyed, why: Reason): Promise<BackupRecord> {
    const chosen = chosenOf(of.file);
    try {
      return note(of.file, await run({ kind: 'snapshot', of, why, now: clock(), own: own(of.file), chosen }));
    } catch (error) {
      noteTrouble(of.file, error);
      throw error;
    }
  }

  function inTurn<T>(file: string, work: () => Promise<T>): Promise<T> {
    const before = turns.get(file) ?? Promise.resolve();
    const done = before.then(work);
    const settled = done.catch(() => {}); // told to the one who asked
    turns.set(file, settled);
    void settled.then(() => {
      if (turns.get(file) === settled) turns.delete(file);
    });
    return done;
  }

  async function make(of: Keyed, why: Reason): Promise<BackupRecord> {
    const count = (by: 1 | -1): void => void making.set(of.file, (making.get(of.file) ?? 0) + by);
    count(1);
    try {
      return await inTurn(of.file, () => snapshot(of, why));
    } finally {
      count(-1);
    }
  }

  const isMaking = (file: string): boolean => (making.get(file) ?? 0) > 0;

  const makeLater = (of: Keyed, why: Reason): void => {
    make(of, why).catch((error: unknown) => {
      if (!(error instanceof AppError)) onBug(error);
    });
  };

  return {
    own,
    record,
    isMaking,
    inTurn,
    chosenFolder: chosenOf,
    make,
    makeLater,
    folders: (file) => [own(file), ...[chosenOf(file)].filter((folder) => folder !== null)],
    makeIfDue(of, opened, reached) {
      const { madeAt, entries, lineage } = record(of.file);
      const isOurs = madeAt !== null && entries !== null && lineage === reached.lineage;
      const last = isOurs ? { entries, at: new Date(madeAt) } : opened;
      if (!isMaking(of.file) && isDue(last, { entries: reached.entries, at: clock() })) makeLater(of, 'hourly');
    },
    makeOnClose(of, reached) {
      const { entries, lineage } = record(of.file);
      if (entries !== reached.entries || lineage !== reached.lineage) makeLater(of, 'close');
    },
    noteProof: (file) => {
      if (existsSync(own(file))) changeRecord(own(file), { provedAt: clock().toISOString() });
    },
    choose: (file, folder) => changeRecord(own(file), { chosen: folder, trouble: null }),
    async idle(file) {
      await (file === undefined ? Promise.all(turns.values()) : turns.get(file));
    },
  };
}
