import type { Handlers } from '../api/contract.ts';
import { AppError } from '../api/errors.ts';
import { isKeyOf, standsFor } from '../db/find-key.ts';
import { makeKey } from '../db/rekey.ts';
import type { Attempts } from './attempts.ts';
import type { Backups } from './backup/backups.ts';
import type { Purging } from './backup/purging.ts';
import type { Run } from './backup/task.ts';
import { type DeskTop, fetchWorkbook, type OnDesk } from './on-desk.ts';
import type { RememberedKeys } from './remembered/remembered-keys.ts';
import { forgetUnconfirmedCode } from './unconfirmed-code.ts';

type KeyMethod = 'key.state' | 'key.propose' | 'key.confirm';

/** What the methods about keys work with. */
export interface KeyParts {
  readonly desk: DeskTop;
  readonly backups: Backups;
  readonly purging: Purging;
  /** Ends when no thread has the file open. */
  readonly quiet: (file: string) => Promise<void>;
  readonly attempts: Attempts;
  readonly run: Run;
  /** What this computer remembers of keys. */
  readonly keys: RememberedKeys;
}

const LOCKED_MEANWHILE = 'The workbook was locked meanwhile. Its passphrase is as it was.';

interface Proposal {
  readonly of: OnDesk;
  readonly key: Buffer;
}

/** The methods about the key of the open workbook. */
export function keyMethods(parts: KeyParts): Handlers<KeyMethod> {
  const { desk, backups, purging, quiet, attempts, run, keys } = parts;
  const waiting: { proposal: Proposal | null } = { proposal: null };

  async function requireOwner({ file, found }: OnDesk, current: string | null): Promise<void> {
    if (current === null && found.by === 'recovery-code') return; // it has just been typed
    await attempts.guard(file, async () => {
      if (current !== null && (await standsFor(current, found))) return;
      throw new AppError('wrong-passphrase', 'This is not the passphrase of this workbook. Nothing was changed.');
    });
  }

  /** Puts the workbook under its new key, and opens it again under whichever key it then has. */
  async function swap({ of, key }: Proposal): Promise<void> {
    const failure: { error: unknown } = { error: null };
    const { file, found } = of;
    if (purging.isBusy()) await purging.idle(); // under another key older backups would not open
    if (desk.peek() !== of) throw new AppError('stale', LOCKED_MEANWHILE);
    const opened = await desk.swap(async () => {
      await quiet(file);
      try {
        await run({ kind: 'rekey', of: { file, key: found.key }, newKey: key });
        return await fetchWorkbook({ file, found: { key, by: 'passphrase' } });
      } catch (error) {
        failure.error = error; // which may have come after the last step
        return fetchWorkbook({ file, found: isKeyOf(file, key) ? { key, by: 'passphrase' } : found });
      }
    });
    if (opened.found.key !== found.key) keys.forget(file); // who changes a passphrase may have a reason to
    if (failure.error !== null) throw failure.error;
    forgetUnconfirmedCode(opened.workspace.context.store); // the new one was confirmed with the new passphrase
    backups.makeLater({ file, key: opened.found.key }, 'passphrase');
  }

  return {
    'key.state': () => ({ openedBy: desk.take().found.by }),
    'key.propose': async ({ current, passphrase }) => {
      const open = desk.take();
      if (open.isSample) throw new AppError('bad-input', 'The samples have no passphrase of yours.');
      await requireOwner(open, current);
      const { key, recoveryCode } = await makeKey(passphrase);
      waiting.proposal = { of: open, key };
      return { recoveryCode };
    },
    'key.confirm': async () => {
      const { proposal } = waiting;
      waiting.proposal = null;
      if (proposal === null || proposal.of !== desk.take()) {
        throw new AppError('stale', LOCKED_MEANWHILE);
      }
      await swap(proposal);
      return {};
    },
  };
}
