import { readdirSync, rmSync } from 'node:fs';
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
import { type Dispatch, type LogLine, makeDispatch } from '../api/dispatch.ts';
import { AppError } from '../api/errors.ts';
import type { Context } from '../api/service/context.ts';
import { makeWorkbookService } from '../api/service/service.ts';
import { makeSampleWorkbook } from './sample.ts';
import { makeWorkbook, openWorkspace, VERSION, type Workspace } from './workspace.ts';

/** What every workbook's file name ends in. */
export const ENDING = '.casebook';

/**
 * Where a workbook keeps its recovery code until a person has confirmed that they keep it, so that no reload, lock or
 * crash loses it. Whoever can read it has opened the workbook already.
 */
const UNCONFIRMED = 'unconfirmed-recovery-code';

/** One person's Casebook: the workbooks of a folder, of which one at a time is open, or none. */
export interface Desk {
  readonly dispatch: Dispatch;
  /** The contract, called directly. */
  readonly client: Client;
  /** Opens the workbook at a path, after closing the one that is open. */
  open(file: string, secret: string): Promise<Context>;
  close(): void;
}

/** How a desk is set up. */
export interface DeskOptions {
  /** Where new workbooks are made, and those listed are found. */
  readonly folder: string;
  readonly host: 'direct' | 'loopback' | 'electron';
  readonly log: (line: LogLine) => void;
}

interface OnDesk {
  readonly name: string;
  readonly isSample: boolean;
  readonly workspace: Workspace;
  readonly service: Handlers<WorkbookMethod>;
  /** Closes it; a sample is gone afterwards. */
  putAway(): void;
}

const nameOf = (file: string): string => path.basename(file).replace(ENDING, '');

function listWorkbooks(folder: string): { name: string }[] {
  try {
    const files = readdirSync(folder).filter((file) => file.endsWith(ENDING));
    return files.sort().map((file) => ({ name: nameOf(file) }));
  } catch {
    return []; // no folder, so no workbooks yet
  }
}

/** What is on the desk, and nothing else: the one piece of state a host has. */
function clearDesk() {
  let current: OnDesk | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const putAway = (): void => {
    current?.putAway();
    current = null;
  };
  return {
    peek: (): OnDesk | null => current,
    take(): OnDesk {
      if (!current) throw new AppError('locked', 'No workbook is open.');
      return current;
    },
    putAway,
    /**
     * Puts away what is on the desk, then fetches the next: one fetch after another. A file that is open here must not
     * be looked at beside SQLite: closing any handle on it drops this process's locks (POSIX).
     */
    replace(fetch: () => Promise<OnDesk>): Promise<OnDesk> {
      const next = turn.then(async () => {
        putAway();
        current = await fetch();
        return current;
      });
      turn = next.catch(() => {}); // told to the one who asked; the next in turn goes on
      return next;
    },
  };
}

async function fetchWorkbook(file: string, secret: string, isSample: boolean): Promise<OnDesk> {
  const workspace = await openWorkspace(file, secret);
  const putAway = (): void => {
    workspace.close();
    if (isSample) rmSync(path.dirname(file), { recursive: true, force: true });
  };
  const name = isSample ? 'Sample audits' : nameOf(file);
  return { name, isSample, workspace, service: makeWorkbookService(workspace.context), putAway };
}

/** Sets up a desk with nothing on it. */
export function makeDesk({ folder, host, log }: DeskOptions): Desk {
  const desk = clearDesk();
  const fileOf = (name: string): string => path.join(folder, name + ENDING);

  const own: Handlers<DeskMethod> = {
    'app.info': () => ({ version: VERSION, host }),
    'workbook.list': () => listWorkbooks(folder),
    'workbook.state': () => {
      const open = desk.peek();
      if (!open) return { open: null };
      const { name, isSample, workspace } = open;
      return { open: { name, isSample, recoveryCode: workspace.context.store.recall(UNCONFIRMED) || null } };
    },
    'workbook.make': async ({ name, passphrase }) => {
      const recoveryCode = await makeWorkbook(fileOf(name), passphrase);
      const { workspace } = await desk.replace(() => fetchWorkbook(fileOf(name), passphrase, false));
      workspace.context.store.remember(UNCONFIRMED, recoveryCode);
      return { recoveryCode };
    },
    'workbook.confirmCode': () => {
      desk.take().workspace.context.store.remember(UNCONFIRMED, '');
      return {};
    },
    'workbook.open': async ({ name, secret }) => {
      await desk.replace(() => fetchWorkbook(fileOf(name), secret, false));
      return {};
    },
    'workbook.openSample': async () => {
      const { file, passphrase } = await makeSampleWorkbook();
      await desk.replace(() => fetchWorkbook(file, passphrase, true));
      return {};
    },
    'workbook.lock': () => {
      desk.putAway();
      return {};
    },
  };

  const methods = Object.keys(contract) as MethodName[]; // the keys of the contract are its methods
  const forwarded = methods
    .filter((method): method is WorkbookMethod => !Object.hasOwn(own, method))
    .map((method) => [method, (input: never) => desk.take().service[method](input)]);
  const service = { ...own, ...Object.fromEntries(forwarded) } as Service; // every method is in one of the two
  const dispatch = makeDispatch(service, log, () => performance.now());
  return {
    dispatch,
    client: makeClient(dispatch),
    async open(file, secret) {
      const opened = await desk.replace(() => fetchWorkbook(file, secret, false));
      return opened.workspace.context;
    },
    close: desk.putAway,
  };
}
