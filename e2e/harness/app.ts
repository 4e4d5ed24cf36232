import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, test as base, chromium, expect, type Page } from '@playwright/test';
import { chromiumArguments, foundChromium } from './chromium.ts';
import { startOverElectron } from './electron.ts';
import { settleFocus, watchFocus } from './focus.ts';
import { startOverLoopback } from './loopback.ts';
import { startOverPackaged } from './packaged.ts';
import { startOverStandIn } from './stand-in.ts';
import type { InMain, Run, Start, Target, Watch } from './target.ts';

/** Casebook under test, over any number of restarts on one data folder. */
export interface App {
  readonly target: Target;
  /** The page of the present run. */
  readonly page: Page;
  readonly origin: string;
  /** The address that the loopback host printed, whose token is spent; null elsewhere. */
  readonly address: string | null;
  readonly dataFolder: string;
  /** What the process of the present run wrote so far; only over loopback. */
  said(): string;
  /** Addresses outside Casebook that a page got as far as asking for, in any run. Each test ends by expecting none. */
  foreignRequests(): readonly string[];
  /** For a test that made the page ask, and saw it refused. */
  forgetRequests(): void;
  /** What was pressed and left the focus nowhere, in any run. Each test ends by expecting none. */
  lostFocus(): Promise<readonly string[]>;
  /** For a test that made the page lose it. */
  forgetLostFocus(): void;
  /** What pages wrote as errors, or threw, in any run. */
  readonly problems: readonly string[];
  inMain<A, R>(work: InMain<A, R>, argument: A): Promise<R>;
  inMain<R>(work: InMain<undefined, R>): Promise<R>;
  /** Ends the program as a person would. Gives its exit status. */
  quit(): Promise<number | null>;
  /** Ends the program as a power cut would. */
  kill9(): Promise<void>;
  /** Starts the program again on the same data, with further variables; ends it first where it runs. */
  restart(environment?: Readonly<Record<string, string>>): Promise<void>;
}

interface WorkerFixtures {
  readonly target: Target;
  readonly loopbackBrowser: Browser | null;
}

interface Fixtures {
  readonly dataFolder: string;
  /** Variables to start the program with, beside CASEBOOK_HOME. */
  readonly environment: Readonly<Record<string, string>>;
  readonly app: App;
  /** The page of the first run. After a restart, ask `app.page`. */
  readonly page: Page;
}

const STARTS: Readonly<Record<Target, (start: Start) => Promise<Run>>> = {
  loopback: startOverLoopback,
  'stand-in': (start) => startOverStandIn(start),
  packaged: startOverPackaged,
  electron: startOverElectron,
};

/** How a request ends that the content policy or the shell stopped before anything was sent. */
const STOPPED = ['csp', 'net::ERR_BLOCKED_BY_CSP', 'net::ERR_BLOCKED_BY_CLIENT'];

/** What is noted of the pages of a test. */
interface Noted {
  readonly foreign: Set<string>;
  readonly problems: string[];
  readonly lostFocus: string[];
}

/** Notes what pages ask for elsewhere, their faults, and presses that lose the focus. */
const makeWatch =
  (noted: Noted): Watch =>
  (page, origin, isShelled) =>
    watch({ page, origin, isShelled }, noted);

interface Watched {
  readonly page: Page;
  readonly origin: string;
  readonly isShelled: boolean;
}

async function watch({ page, origin, isShelled }: Watched, { foreign, problems, lostFocus }: Noted): Promise<void> {
  const isForeign = (url: string): boolean => !url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url);
  page.on('request', (request) => {
    if (isForeign(request.url())) foreign.add(request.url());
  });
  page.on('requestfailed', (request) => {
    if (STOPPED.includes(request.failure()?.errorText ?? '')) foreign.delete(request.url());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${message.text()} ${message.location().url}`);
  });
  await watchFocus(page, (words) => lostFocus.push(words));
  // Over loopback no shell stands in the way, so the harness does. What is stopped so is noted all the same.
  if (!isShelled)
    await page.route(
      (url) => isForeign(url.href),
      (route) => route.abort('addressunreachable'),
    );
}

async function startApp(target: Target, start: Omit<Start, 'watch'>): Promise<App & { dispose(): Promise<void> }> {
  const noted: Noted = { foreign: new Set(), problems: [], lostFocus: [] };
  const begin = (further: Readonly<Record<string, string>> = {}): Promise<Run> =>
    STARTS[target]({
      ...start,
      environment: { ...start.environment, ...further },
      watch: makeWatch(noted),
    });
  const present = { run: await begin() };
  return {
    target,
    dataFolder: start.dataFolder,
    problems: noted.problems,
    async lostFocus() {
      await settleFocus(present.run.page);
      return [...noted.lostFocus];
    },
    forgetLostFocus: () => void noted.lostFocus.splice(0),
    said: () => present.run.said(),
    foreignRequests: () => [...noted.foreign],
    forgetRequests: () => noted.foreign.clear(),
    get page() {
      return present.run.page;
    },
    get origin() {
      return present.run.origin;
    },
    inMain: <A, R>(work: InMain<A, R>, argument?: A) => present.run.inMain(work, argument as A), // undefined where A is
    get address() {
      return present.run.address;
    },
    quit: () => present.run.quit(),
    kill9: () => present.run.kill9(),
    async restart(environment) {
      await present.run.dispose();
      present.run = await begin(environment);
    },
    dispose: () => present.run.dispose(),
  };
}

/** Playwright's test, with Casebook started anew on an empty data folder for each. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  target: ['loopback', { option: true, scope: 'worker' }],
  loopbackBrowser: [
    async ({ target }, use) => {
      if (target !== 'loopback') return use(null);
      const browser = await chromium.launch({ executablePath: foundChromium(), args: chromiumArguments() });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  environment: [{}, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its first parameter
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'casebook-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  },
  app: async ({ target, dataFolder, environment, loopbackBrowser }, use) => {
    const app = await startApp(target, { dataFolder, environment, browser: loopbackBrowser });
    await use(app);
    const lostFocus = await app.lostFocus();
    await app.dispose();
    expect(app.foreignRequests(), 'requests that would leave the machine').toEqual([]);
    expect(lostFocus, 'presses that left the focus nowhere').toEqual([]);
  },
  page: async ({ app }, use) => use(app.page),
});

export { expect };
