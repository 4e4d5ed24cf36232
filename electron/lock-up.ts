import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '../api/contract.ts';

const GRACE_MS = 3_000;
const ASK_AGAIN_MS = 40;

/** What locking up works with. */
export interface LockUp {
  readonly client: Client;
  /** Asks the page to save what was typed and to lock. */
  readonly askPage: () => void;
  /** How long the page has; three seconds unless told. */
  readonly graceMs?: number;
}

async function isOpen(client: Client): Promise<boolean> {
  return (await client['workbook.state']({})).open !== null;
}

/**
 * Asks the page to lock, so that what was typed is saved first, and waits for it a while.
 * Gives whether the page did; a page that hangs or cannot save does not.
 */
export async function askToLock({ client, askPage, graceMs = GRACE_MS }: LockUp): Promise<boolean> {
  if (!(await isOpen(client))) return true;
  askPage();
  const end = performance.now() + graceMs;
  while (performance.now() < end) {
    await sleep(ASK_AGAIN_MS);
    if (!(await isOpen(client))) return true;
  }
  return false;
}

/** Locks the workbook, by the page if it can and without it if not. For when the system is locked or goes to sleep. */
export async function lockUp(options: LockUp): Promise<void> {
  if (!(await askToLock(options))) await options.client['workbook.lock']({});
}
