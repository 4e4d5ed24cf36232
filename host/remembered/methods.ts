import type { Handlers } from '../../api/contract.ts';
import { AppError } from '../../api/errors.ts';
import { type FoundKey, isKeyOf, standsFor } from '../../db/find-key.ts';
import type { Attempts } from '../attempts.ts';
import type { DeskTop } from '../on-desk.ts';
import type { RememberedKeys } from './remembered-keys.ts';
import type { SystemStore } from './system-store.ts';

type RememberMethod = 'key.store' | 'key.remember' | 'key.forget';

/** What remembering works with. */
export interface RememberParts {
  readonly desk: DeskTop;
  readonly attempts: Attempts;
  readonly store: SystemStore;
  readonly keys: RememberedKeys;
  /** Names of the workbooks that are there. */
  readonly names: () => readonly string[];
  readonly fileOf: (name: string) => string;
}

const NOT_KEPT = 'The key store of this computer did not take the key. Nothing was changed.';
const NOT_THERE = 'This computer does not remember the key of this workbook any more. Enter the passphrase.';

/** The key that this computer remembers of a file that is not open. Throws `locked` where it remembers none that fits. */
export async function rememberedKey(
  { store, keys }: Pick<RememberParts, 'store' | 'keys'>,
  file: string,
): Promise<FoundKey> {
  const isReady = keys.state(file) === 'ready' && (await store.refusal()) === null;
  if (!isReady) throw new AppError('locked', NOT_THERE);
  const key = await keys.find(file);
  if (key !== null && isKeyOf(file, key)) return { key, by: 'this-computer' };
  keys.forget(file); // of another workbook, or from before its passphrase was changed elsewhere
  throw new AppError('locked', NOT_THERE);
}

/**
 * Heeds how a workbook was opened. After a lock the passphrase brings back what was set aside; the recovery code is for
 * whoever lost the passphrase, or fears that it is known, and forgets it.
 */
export async function heedOpening(keys: RememberedKeys, file: string, { key, by }: FoundKey): Promise<void> {
  if (by === 'recovery-code') keys.forget(file);
  if (by !== 'passphrase' || keys.state(file) !== 'aside') return;
  await keys.keep(file, key).catch(() => keys.forget(file)); // the store is gone: the workbook is open all the same
}

/** The methods about what this computer remembers. */
export function rememberMethods(parts: RememberParts): Handlers<RememberMethod> {
  const { desk, attempts, store, keys, names, fileOf } = parts;
  return {
    'key.store': async () => ({
      refusal: await store.refusal(),
      workbooks: names().flatMap((workbook) => {
        const state = keys.state(fileOf(workbook));
        return state === 'no' ? [] : [{ workbook, isReady: state === 'ready' }];
      }),
    }),
    'key.remember': async ({ current }) => {
      const open = desk.take();
      if (open.isSample) throw new AppError('bad-input', 'The samples have no passphrase of yours.');
      if ((await store.refusal()) !== null) throw new AppError('bad-input', NOT_KEPT);
      await attempts.guard(open.file, async () => {
        if (await standsFor(current, open.found)) return;
        throw new AppError('wrong-passphrase', 'This is not the passphrase of this workbook. Nothing was changed.');
      });
      if (desk.peek() !== open) throw new AppError('locked', 'The workbook was locked meanwhile. Nothing was changed.');
      await keys.keep(open.file, open.found.key).catch((error: unknown) => {
        throw error instanceof AppError ? error : new AppError('bad-input', NOT_KEPT);
      });
      return {};
    },
    'key.forget': ({ workbook }) => {
      keys.forget(fileOf(workbook));
      return {};
    },
  };
}
