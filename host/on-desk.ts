import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Handlers, WorkbookMethod } from '../api/contract.ts';
import { AppError } from '../api/errors.ts';
import { makeWorkbookService } from '../api/service/service.ts';
import type { Reached } from '../db/contents.ts';
import type { FoundKey } from '../db/find-key.ts';
import type { Mark } from '../domain/backup/due.ts';
import { nameOfWorkbook } from './backup/folders.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

/** The workbook that is open. */
export interface OnDesk {
  readonly name: string;
  readonly file: string;
  readonly isSample: boolean;
  readonly found: FoundKey;
  readonly workspace: Workspace;
  /** How far the history had come when it was opened, and when that was. */
  readonly opened: Mark;
  readonly service: Handlers<WorkbookMethod>;
  /** Closes it; a sample is gone afterwards. */
  putAway(): void;
}

/** What is fetched: a file with its key, and what has to be done before it is brought to this version. */
export interface Wanted {
  readonly file: string;
  readonly found: FoundKey;
  readonly isSample?: boolean;
  readonly beforeMigration?: (key: Buffer) => Promise<void>;
}

/** Opens a workbook to be put on a desk. Throws what `openWorkspace` throws. */
export async function fetchWorkbook(wanted: Wanted): Promise<OnDesk> {
  const { file, found, isSample = false, beforeMigration } = wanted;
  const workspace = await openWorkspace(file, found, beforeMigration);
  const { context } = workspace;
  const putAway = (): void => {
    workspace.close();
    if (isSample) rmSync(path.dirname(file), { recursive: true, force: true });
  };
  const name = isSample ? 'Sample audits' : nameOfWorkbook(file);
  const opened = { entries: workspace.reached().entries, at: context.clock() };
  return { name, file, isSample, found, workspace, opened, service: makeWorkbookService(context), putAway };
}

/** What is on a desk, and nothing else: the one piece of state a host has. */
export interface DeskTop {
  peek(): OnDesk | null;
  /** Throws `locked` where nothing is there. */
  take(): OnDesk;
  putAway(): void;
  /**
   * Puts away what is on the desk, then fetches the next: one fetch after another. A file that is open here must not
   * be looked at beside SQLite: closing any handle on it drops this process's locks (POSIX).
   */
  replace(fetch: () => Promise<OnDesk>): Promise<OnDesk>;
  /** Replaces the workbook by itself, as under a new key. For whoever calls `whenThere` it was never away. */
  swap(fetch: () => Promise<OnDesk>): Promise<OnDesk>;
  /** Does work at once, or when the workbook that is being swapped is there again: a lock is not lost meanwhile. */
  whenThere<T>(work: () => T | Promise<T>): T | Promise<T>;
}

/** Who is told of what is put on a desk, and of what was put away, with how far its history had come. */
export interface DeskWatcher {
  readonly onPlaced: (open: OnDesk) => void;
  readonly onPutAway: (open: OnDesk, reached: Reached) => void;
}

/** A desk with nothing on it. */
export function clearDesk({ onPlaced, onPutAway }: DeskWatcher): DeskTop {
  let current: OnDesk | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const putAway = (): void => {
    const open = current;
    current = null;
    if (!open) return;
    const reached = open.workspace.reached();
    open.putAway();
    onPutAway(open, reached);
  };
  let swapping: Promise<unknown> | null = null;
  const replace = (fetch: () => Promise<OnDesk>): Promise<OnDesk> => {
    const next = turn.then(async () => {
      putAway();
      const fetched = await fetch();
      current = fetched;
      onPlaced(fetched);
      return fetched;
    });
    turn = next.catch(() => {}); // told to the one who asked; the next in turn goes on
    return next;
  };
  return {
    peek: () => current,
    take() {
      if (!current) throw new AppError('locked', 'No workbook is open.');
      return current;
    },
    putAway,
    replace,
    swap(fetch) {
      const next = replace(fetch);
      const settled = next.then(
        () => {},
        () => {},
      );
      swapping = settled;
      void settled.then(() => {
        if (swapping === settled) swapping = null;
      });
      return next;
    },
    whenThere: (work) => (swapping ? swapping.then(work) : work()),
  };
}
