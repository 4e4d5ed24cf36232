import { rmSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { KEY_BYTES, SALT_BYTES } from '../../db/key.ts';
import { markOf } from '../backup/folders.ts';
import { requireLivePlace } from '../live-place.ts';
import { readSmallFile, writeSmallFile } from '../small-file.ts';
import type { SystemStore } from './system-store.ts';

/** What is kept of one workbook: its key as the system wrapped it; null while a lock has set it aside. */
const Kept = z.strictObject({ wrapped: z.base64().nullable() }).readonly();

/** Whether a computer remembers a workbook's key: not at all, not until the passphrase is typed again, or now. */
export type Remembered = 'no' | 'aside' | 'ready';

/** The keys that a computer remembers, one small file a workbook, in the data folder and never beside a workbook. */
export interface RememberedKeys {
  state(file: string): Remembered;
  /** Keeps the key of a workbook. Rejects with `bad-input` for a data folder that is shared, or as the store does. */
  keep(file: string, key: Buffer): Promise<void>;
  /** The key of a workbook; null where none is kept, or the system does not give it back. */
  find(file: string): Promise<Buffer | null>;
  /** Takes the key away, but not the wish: it is kept anew when the workbook was opened with its passphrase. */
  setAside(file: string): void;
  forget(file: string): void;
  forgetAll(): void;
}

const isKey = (key: Buffer): boolean => key.length === KEY_BYTES + SALT_BYTES;

/** The remembered keys of a data folder, wrapped by the system's store. */
export function openRememberedKeys(data: string, store: SystemStore): RememberedKeys {
  const folder = path.join(data, 'remembered');
  const fileFor = (workbook: string): string => path.join(folder, `${markOf(workbook)}.json`);
  const read = (workbook: string) => readSmallFile(fileFor(workbook), Kept);

  function state(workbook: string): Remembered {
    const kept = read(workbook);
    if (!kept) return 'no';
    return kept.wrapped === null ? 'aside' : 'ready';
  }

  return {
    state,
    async keep(workbook, key) {
      requireLivePlace(fileFor(workbook));
      const wrapped = await store.wrap(key.toString('base64'));
      writeSmallFile(fileFor(workbook), { wrapped: wrapped.toString('base64') });
    },
    async find(workbook) {
      const wrapped = read(workbook)?.wrapped ?? null;
      if (wrapped === null) return null;
      try {
        const key = Buffer.from(await store.unwrap(Buffer.from(wrapped, 'base64')), 'base64');
        return isKey(key) ? key : null;
      } catch {
        return null; // the keychain was reset, or the file comes from another account: the passphrase still opens it
      }
    },
    setAside(workbook) {
      if (state(workbook) !== 'ready') return;
      try {
        writeSmallFile(fileFor(workbook), { wrapped: null });
      } catch {
        rmSync(fileFor(workbook), { force: true }); // a full disk keeps not even the wish
      }
    },
    forget: (workbook) => rmSync(fileFor(workbook), { force: true }),
    forgetAll: () => rmSync(folder, { recursive: true, force: true }),
  };
}
