import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from '@playwright/test';
import { openMeasured } from './probe.ts';
import type { Given } from './questions.ts';

/** A form under measurement: Casebook, the peer, or the limit. */
export interface Subject {
  readonly context: BrowserContext;
  /** The address of an unanswered form; each time of another one, where answers are kept. */
  nextAddress(): string;
  /** The keys that give an answer and go on; the first is the one that answers. */
  keysOf(given: Given): readonly [string, ...string[]];
  /** What the form at an address holds, by question, as far as it is kept there. */
  answersOf(page: Page, address: string): Promise<ReadonlyMap<string, unknown>>;
  /** Waits until all that was given is safe. */
  settle(page: Page): Promise<void>;
}

/** A form that has just been opened. */
export interface OpenForm {
  readonly page: Page;
  readonly address: string;
  /** From the navigation until ready for the first key, in milliseconds. */
  readonly readyTime: number;
  /** Scripts that were loaded, gzipped, in bytes. */
  readonly scriptBytes: number;
}

/** Opens a form in a page of its own, and waits until it is ready for the first key. */
export async function openForm({ context, nextAddress }: Pick<Subject, 'context' | 'nextAddress'>): Promise<OpenForm> {
  const page = await context.newPage();
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  });
  const address = nextAddress();
  const readyTime = await openMeasured(page, address);
  await page.waitForLoadState('networkidle');
  const bodies = await Promise.all(scripts);
  const scriptBytes = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
  return { page, address, readyTime, scriptBytes };
}
