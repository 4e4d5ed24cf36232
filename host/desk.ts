import { readdirSync } from 'node:fs';
import path from 'node:path';
import { makeClient } from '../api/client.ts';
import {
  type Client,
  contract,
  type DeskMethod,
  type Handlers,
  type MethodName,
  type Service,
  type WorkbookMethod,
} from '../api/contract.ts';
import { type Dispatch, framesOf, type LogLine, makeDispatch } from '../api/dispatch.ts';
import type { Context } from '../api/service/context.ts';
import type { FoundKey } from '../db/find-key.ts';
import { findKeyOf } from '../db/open.ts';
import { WORKBOOK_ENDING } from '../db/snapshot.ts';
import { keepAttempts } from './attempts.ts';
import { type Backups, makeBackups } from './backup/backups.ts';
import { nameOfWorkbook } from './backup/folders.ts';
import { backupMethods } from './backup/methods.ts';
import { makePurging } from './backup/purging.ts';
import { runInWorker } from './backup/run-in-worker.ts';
import type { Keyed, Run } from './backup/task.ts';
import { keepJobs } from './jobs/jobs.ts';
import { besideIfWatched, jobMethods } from './jobs/methods.ts';
import { keyMethods } from './key-methods.ts';
import { clearDesk, type DeskTop, fetchWorkbook, type OnDesk } from './on-desk.ts';
import { purgeMethods } from './purge-methods.ts';
import { heedOpening, rememberedKey, rememberMethods } from './remembered/methods.ts';
import { openRememberedKeys } from './remembered/remembered-keys.ts';
import { NO_SYSTEM_STORE, type SystemStore } from './remembered/system-store.ts';
import { makeSampleWorkbook } from './sample.ts';
import { forgetUnconfirmedCode, keepUnconfirmedCode, unconfirmedCode } from './unconfirmed-code.ts';
import { makeWorkbook, VERSION } from './workspace.ts';

const MINUTE_MS = 60_000;

/** Does work on the file of the open workbook in a thread of its own. Throws `locked` where none is open. */
export type Beside = <T>(work: (of: Keyed, run: Run) => Promise<T>) => Promise<T>;

/** One person's Casebook: the workbooks of a folder, of which one at a time is open, or none. */
export interface Desk {
  readonly dispatch: Dispatch;
  /** The contract, called directly. */
  readonly client: Client;
  /** Opens the workbook at a path, after closing the one that is open. */
  open(file: string, secret: string): Promise<Context>;
  readonly beside: Beside;
  /** Closes the workbook at once; ends when its backup is made. */
  close(): Promise<void>;
}

/** How a desk is set up. */
export interface DeskOptions {
  /** Where new workbooks are made, and those listed are found. */
  readonly folder: string;
  /** The data folder: backups, and what is kept of wrong passphrases. */
  readonly data: string;
  /** A direct host makes backups where they are asked for, and before a migration; the others on closing and hourly too. */
  readonly host: 'direct' | 'loopback' | 'electron';
  /** The program of the thread that works on whole files. */
  readonly worker: URL | string;
  readonly log: (line: LogLine) => void;
  /** The system's key store; none unless told. */
  readonly store?: SystemStore;
  /** Whether the program is coming to its end: then a lock keeps what this computer remembers. Never, unless told. */
  readonly isEnding?: () => boolean;
}

function listWorkbooks(folder: string): { name: string }[] {
  try {
    const files = readdirSync(folder).filter((file) => file.endsWith(WORKBOOK_ENDING));
    return files.sort().map((file) => ({ name: nameOfWorkbook(file) }));
  } catch {
    return []; // no folder, so no workbooks yet
  }
}

/** Asks once a minute whether a backup of the open workbook is due. Gives how to stop. */
function watchTheHour(backups: Backups, peek: () => OnDesk | null): () => void {
  const timer = setInterval(() => {
    const open = peek();
    if (!open || open.isSample) return;
    backups.makeIfDue({ file: open.file, key: open.found.key }, open.opened, open.workspace.reached());
  }, MINUTE_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Sets up a desk with nothing on it. */
export function makeDesk(options: DeskOptions): Desk {
  const { folder, data, host, worker, log, store = NO_SYSTEM_STORE, isEnding = () => false } = options;
  const clock = () => new Date();
  const run = runInWorker(worker);
  const attempts = keepAttempts(data, clock);
  const onBug = (error: unknown): void => {
    const name = error instanceof Error ? error.name : typeof error;
    log({ method: 'backup', milliseconds: 0, code: 'internal', bug: { name, stack: framesOf(error) } });
  };
  const jobs = keepJobs();
  const backups = makeBackups({ data, clock, run, onBug });
  const isKept = host !== 'direct';
  const desk: DeskTop = clearDesk({
    onPlaced: (open) => purging.goOn(open),
    onPutAway({ file, found, isSample }, reached) {
      jobs.cancelAll(); // nothing of a workbook that was put away is worked on
      if (isKept && !isSample) backups.makeOnClose({ file, key: found.key }, reached);
    },
  });
  const purging = makePurging({ backups, jobs, run, peek: desk.peek, onBug });
  const quiet = async (file: string): Promise<void> => {
    await jobs.idle();
    await backups.idle(file);
  };
  const stopWatch = isKept ? watchTheHour(backups, desk.peek) : () => {};
  const fileOf = (name: string): string => path.join(folder, name + WORKBOOK_ENDING);
  const beforeMigration = (file: string) => async (key: Buffer) =>
    void (await backups.make({ file, key }, 'migration'));

  const keys = openRememberedKeys(data, store);
  void store.refusal().then((refusal) => refusal === 'forbidden' && keys.forgetAll()); // a policy that came later

  const openBy = (file: string, find: () => Promise<FoundKey>): Promise<OnDesk> =>
    desk.replace(async () => {
      await quiet(file); // their threads have the file open, and finding the key reads the file itself
      const found = await find();
      const fetched = await fetchWorkbook({ file, found, beforeMigration: beforeMigration(file) });
      await heedOpening(keys, file, found);
      return fetched;
    });
  const open = (file: string, secret: string): Promise<OnDesk> =>
    openBy(file, () => attempts.guard(file, () => findKeyOf(file, secret)));
  const names = (): readonly string[] => listWorkbooks(folder).map(({ name }) => name);

  const jobParts = { desk, jobs, run };
  const own: Handlers<DeskMethod> = {
    ...jobMethods(jobParts),
    ...backupMethods({
      data,
      desk,
      backups,
      attempts,
      run,
      names,
      fileOf,
      beforeMigration,
    }),
    ...keyMethods({ desk, backups, purging, quiet, attempts, run, keys }),
    ...rememberMethods({ desk, attempts, store, keys, names, fileOf }),
    ...purgeMethods({ desk, purging, waits: !isKept }),
    'app.info': () => ({ version: VERSION, host }),
    'workbook.list': () => listWorkbooks(folder),
    'workbook.state': () => {
      const now = desk.peek();
      if (!now) return { open: null };
      const { name, isSample, workspace } = now;
      return { open: { name, isSample, recoveryCode: unconfirmedCode(workspace.context.store) } };
    },
    'workbook.make': async ({ name, passphrase }) => {
      const recoveryCode = await makeWorkbook(fileOf(name), passphrase);
      const { workspace } = await open(fileOf(name), passphrase);
      keepUnconfirmedCode(workspace.context.store, recoveryCode);
      return { recoveryCode };
    },
    'workbook.confirmCode': () => {
      forgetUnconfirmedCode(desk.take().workspace.context.store);
      return {};
    },
    'workbook.open': async ({ name, secret }) => {
      await open(fileOf(name), secret);
      return {};
    },
    'workbook.openRemembered': async ({ name }) => {
      await openBy(fileOf(name), () => rememberedKey({ store, keys }, fileOf(name)));
      return {};
    },
    'workbook.openSample': async () => {
      const { file, passphrase } = await makeSampleWorkbook();
      await desk.replace(async () => fetchWorkbook({ file, found: await findKeyOf(file, passphrase), isSample: true }));
      return {};
    },
    'workbook.lock': () => {
      const now = desk.peek();
      desk.putAway();
      if (now && !isEnding()) keys.setAside(now.file); // a lock that anybody at this computer could undo would be none
      return {};
    },
  };

  const methods = Object.keys(contract) as MethodName[]; // the keys of the contract are its methods
  const handlerOf = (method: MethodName): ((input: never) => unknown) =>
    Object.hasOwn(own, method)
      ? own[method as DeskMethod] // just found there
      : besideIfWatched(
          jobParts,
          method,
          (input) => desk.take().service[method as WorkbookMethod](input), // what is not the desk's is the workbook's
        );
  const entries = methods.map((method) => {
    const handle = handlerOf(method);
    return [method, (input: never) => desk.whenThere(() => handle(input))];
  });
  const service = Object.fromEntries(entries) as Service; // every method of the contract has an entry
  const dispatch = makeDispatch(service, log, () => performance.now());
  return {
    dispatch,
    client: makeClient(dispatch),
    open: async (file, secret) => (await open(file, secret)).workspace.context,
    beside: async (work) => {
      const { file, found } = desk.take();
      return work({ file, key: found.key }, run);
    },
    async close() {
      stopWatch();
      await desk.whenThere(() => desk.putAway());
      await Promise.all([jobs.idle(), backups.idle(), purging.idle()]);
    },
  };
}
