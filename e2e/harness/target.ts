import type { Browser, Page } from '@playwright/test';

/** What the same specs run on. `packaged` is the stand-in with what a release would hold. */
export type Target = 'loopback' | 'stand-in' | 'packaged' | 'electron';

/** Electron, as a function that runs in the main process sees it. */
export type Electron = typeof import('electron');

/** A function that runs in the main process. It is sent as text, so it closes over nothing. */
export type InMain<A, R> = (electron: Electron, argument: A) => R | Promise<R>;

/** One run of Casebook: from its start to its end. */
export interface Run {
  readonly page: Page;
  /** Where the page and all it may load come from, as this browser names it. */
  readonly origin: string;
  /** The address that was printed, whose token the page has spent; null where none is. */
  readonly address: string | null;
  /** What the process wrote so far, on both of its outputs; nothing where it shares the test's own. */
  said(): string;
  /** Runs a function in Electron's main process; rejects over loopback, which has none. */
  inMain<A, R>(work: InMain<A, R>, argument: A): Promise<R>;
  /** Ends the program as a person would. Gives its exit status. */
  quit(): Promise<number | null>;
  /** Ends the program as a power cut would: nothing of it runs any more. */
  kill9(): Promise<void>;
  /** Puts away what is left of it. */
  dispose(): Promise<void>;
}

/** Begins to watch a page; called as early as each target can. `isShelled` where a shell guards its requests. */
export type Watch = (page: Page, origin: string, isShelled: boolean) => Promise<void>;

/** What a run is started with. */
export interface Start {
  /** The data folder: CASEBOOK_HOME. */
  readonly dataFolder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The browser of a worker, for pages that come over loopback. */
  readonly browser: Browser | null;
  readonly watch: Watch;
}
