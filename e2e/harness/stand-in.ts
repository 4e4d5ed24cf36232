import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { Ask, Told } from '../standin/run.ts';
import { foundChromium } from './chromium.ts';
import { endProcess } from './process.ts';
import type { InMain, Run, Start } from './target.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ORIGIN = 'https://casebook.app.standin.test';
const LOOK_AGAIN_MS = 20;
const LONGEST_LOOK_MS = 10_000;
const DISMISS_AFTER_MS = 1_000;

function waitUntilReady(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('message', (told: Told) => {
      if (told.kind === 'ready') resolve(told.port);
    });
    child.once('exit', (status) =>
      reject(new Error(`expected the stand-in to be ready, found its end with ${status}`)),
    );
  });
}

/** The window's page once it is loaded: until then a test would speak to a document that is about to be replaced. */
async function findWindow(browser: Browser): Promise<Page> {
  const end = performance.now() + LONGEST_LOOK_MS;
  while (performance.now() < end) {
    const pages = browser.contexts().flatMap((context) => context.pages());
    const page = pages.find((candidate) => candidate.url().startsWith(ORIGIN));
    const isLoaded = await page?.evaluate(() => document.readyState === 'complete').catch(() => false);
    if (page && isLoaded) return page;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  throw new Error('expected a window of Casebook, found none');
}

function askInMain(child: ChildProcess) {
  const last = { id: 0 };
  return <A, R>(work: InMain<A, R>, argument: A): Promise<R> =>
    new Promise((resolve, reject) => {
      const ask: Ask = { id: ++last.id, run: String(work), argument };
      const hear = (told: Told): void => {
        if (told.kind === 'ready' || told.id !== ask.id) return;
        child.off('message', hear);
        if (told.kind === 'done')
          resolve(told.value as R); // what the function returned, over JSON
        else reject(new Error(told.message));
      };
      child.on('message', hear);
      child.send(ask);
    });
}

/** Starts the compiled main process and preload in the stand-in for Electron's binary; the project's own unless told. */
export async function startOverStandIn(
  { dataFolder, environment, watch }: Start,
  main = 'out/main/main.cjs',
): Promise<Run> {
  const profile = mkdtempSync(path.join(tmpdir(), 'casebook-standin-'));
  const child = fork('e2e/standin/run.ts', [main, foundChromium(), profile], {
    cwd: ROOT,
    env: { ...process.env, ...environment, CASEBOOK_HOME: dataFolder },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const port = await waitUntilReady(child);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = await findWindow(browser);
  await watch(page, ORIGIN, true);
  page.on('dialog', (dialog) => {
    if (dialog.type() === 'beforeunload') return; // the stand-in decides
    setTimeout(() => dialog.dismiss().catch(() => {}), DISMISS_AFTER_MS); // unless the test has answered it
  });
  const quit = (): Promise<number | null> => endProcess(child, () => child.kill('SIGTERM'));
  return {
    page,
    origin: ORIGIN,
    address: null,
    said: () => '',
    inMain: askInMain(child),
    quit,
    kill9: async () => void (await endProcess(child, () => child.kill('SIGKILL'))),
    async dispose() {
      await quit();
      await browser.close().catch(() => {}); // it went with the stand-in
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    },
  };
}
