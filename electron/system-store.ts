import type { SafeStorage } from 'electron';
import type { SystemStore } from '../host/remembered/system-store.ts';

/** What is asked of Electron's `safeStorage`. */
export type Safe = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'
>;

/** What the store depends on. */
export interface StoreOptions {
  readonly safe: Safe;
  readonly platform: NodeJS.Platform;
  /** Whether whoever looks after the computer forbids it. */
  readonly isForbidden: boolean;
}

/** Chromium marks so, on Linux, what it encrypted under a password that is printed in its source. */
const UNSAFE_MARK = Buffer.from('v10');

/**
 * The system's key store, as Electron reaches it: DPAPI on Windows, Keychain on macOS, libsecret or KWallet on Linux.
 *
 * | Linux says                         | kept |
 * |------------------------------------|------|
 * | `basic_text`, `unknown`            | no: Chromium would use a password that everybody knows |
 * | a wallet, and it answers           | yes |
 * | a wallet, but what it wraps is marked `v10` | no: the wallet was not there after all |
 */
export function systemStore({ safe, platform, isForbidden }: StoreOptions): SystemStore {
  const isLinux = platform === 'linux';
  const isBasic = (): boolean => isLinux && ['basic_text', 'unknown'].includes(safe.getSelectedStorageBackend());
  return {
    async refusal() {
      if (isForbidden) return 'forbidden';
      return isBasic() || !(await safe.isAsyncEncryptionAvailable()) ? 'no-store' : null;
    },
    async wrap(text) {
      const wrapped = await safe.encryptStringAsync(text);
      if (isLinux && wrapped.subarray(0, UNSAFE_MARK.length).equals(UNSAFE_MARK)) {
        throw new Error('expected a key that the system keeps, found the one in Chromium’s source');
      }
      return wrapped;
    },
    unwrap: async (wrapped) => (await safe.decryptStringAsync(wrapped)).result,
  };
}
