import { spawn } from 'node:child_process';
import type { Dispatch } from '../api/dispatch.ts';
import { lockWhenGone } from './gone-lock.ts';
import type { LastSession } from './http/last-session.ts';
import { startLoopback } from './http/server.ts';

const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How the loopback host is run for a person. */
export interface LoopbackRun {
  readonly dispatch: Dispatch;
  /** Folder of the built pages. */
  readonly pages: string;
  /** 0 for any free port. */
  readonly port: number;
  /** See LoopbackOptions. */
  readonly last: LastSession;
  /** Whether to open the address in the machine's browser, as far as it has one. */
  readonly opens: boolean;
  /** Gets one line with the address. */
  readonly print: (line: string) => void;
  /** Told of a failure of the host itself, by the error's name alone. */
  readonly onBug: (name: string) => void;
}

function openBrowser(url: string): void {
  const [command, ...options] =
    process.platform === 'win32' ? ['explorer'] : process.platform === 'darwin' ? ['open'] : ['xdg-open'];
  const browser = spawn(command ?? '', [...options, url], { stdio: 'ignore', detached: true });
  browser.on('error', () => {}); // the address was printed
  browser.unref();
}

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const stop of STOPS) process.once(stop, () => resolve());
  });

/**
 * Serves the built pages and a desk on this machine until the process is told to stop, and closes cleanly. The workbook
 * locks when its page has gone.
 */
export async function runLoopback({ dispatch, pages, port, last, opens, print, onBug }: LoopbackRun): Promise<void> {
  const stopped = untilStopped();
  const watched = lockWhenGone(dispatch);
  const loopback = await startLoopback({ dispatch: watched.dispatch, pages, port, last, onBug });
  print(`Casebook is at ${loopback.url}`);
  if (opens) openBrowser(loopback.url);
  await stopped;
  watched.stop();
  await loopback.close();
}
