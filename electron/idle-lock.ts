import type { Client } from '../api/contract.ts';
import { isLockDue } from '../domain/lock/idle.ts';

/** What locking an unattended machine works with. */
export interface IdleLock {
  readonly client: Client;
  /** How long nobody used this computer, in seconds: whatever program they would have used. */
  readonly idleSeconds: () => number;
  readonly lock: () => Promise<void>;
}

/**
 * Locks where nobody used the computer for as long as the workbook's preferences say. Someone who reads a case file in
 * another program is there, so Casebook stays open; the page counts for itself beside this, with more patience.
 */
export async function lockIfIdle({ client, idleSeconds, lock }: IdleLock): Promise<void> {
  const { open } = await client['workbook.state']({});
  if (!open || open.isSample) return; // the samples hold nobody's case, and go when locked
  const { lockMinutes } = await client['preferences.get']({});
  if (isLockDue(idleSeconds() * 1_000, lockMinutes)) await lock();
}
