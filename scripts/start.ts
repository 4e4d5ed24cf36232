import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import path from 'node:path';
import type { LogLine } from '../api/dispatch.ts';
import { WORKER_PROGRAM } from '../host/backup/worker-program.ts';
import { dataFolder, makeWorkbooksFolder } from '../host/data-folder.ts';
import { makeDesk } from '../host/desk.ts';
import { lastSessionIn } from '../host/http/last-session.ts';
import { runLoopback } from '../host/loopback-run.ts';
import { findElectron } from './electron-binary.ts';
import { isStale } from './stale.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Runs a program to its end, and passes on what stops this one. Gives its exit status. */
function run(program: string, words: readonly string[]): Promise<number> {
  const child = spawn(program, words, { cwd: ROOT, stdio: 'inherit' });
  for (const stop of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(stop, () => child.kill(stop));
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function logBug({ method, bug }: LogLine): void {
  if (bug) say(`casebook: ${method}: ${bug.name}\n${bug.stack}`);
}

async function serve(opens: boolean): Promise<void> {
  const data = dataFolder({ platform: process.platform, home: homedir(), environment: process.env });
  const desk = makeDesk({
    folder: makeWorkbooksFolder(data),
    data,
    worker: WORKER_PROGRAM,
    host: 'loopback',
    log: logBug,
  });
  try {
    const print = (line: string): void => void process.stdout.write(`${line}\n`);
    await runLoopback({
      dispatch: desk.dispatch,
      pages: path.join(ROOT, 'out/renderer'),
      port: 0,
      last: lastSessionIn(path.join(data, 'last-session')),
      opens,
      print,
      onBug: (name) => say(`loopback host: ${name}`),
    });
  } finally {
    await desk.close();
  }
}

/** `npm start`: builds what is stale, then opens the desktop program, or the loopback host where Electron is missing. */
async function start(words: readonly string[]): Promise<number> {
  if (isStale(ROOT)) {
    say('Building Casebook ...');
    const status = await run(process.execPath, ['scripts/build.ts']);
    if (status !== 0) return status;
  }
  const electron = words.includes('--loopback') ? null : findElectron(ROOT);
  if (electron) return run(electron, ['.']);
  if (!words.includes('--loopback')) say('Electron is not installed here, so Casebook opens in the browser instead.');
  await serve(!words.includes('--no-open'));
  return 0;
}

process.exitCode = await start(process.argv.slice(2));
