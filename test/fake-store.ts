import type { Safe } from '../electron/system-store.ts';

/** Electron's `safeStorage`, of a system whose wallet turns bytes round, and whose answers tests may change. */
export interface FakeSafe extends Safe {
  backend: ReturnType<Safe['getSelectedStorageBackend']>;
  isAvailable: boolean;
  /** What stands before what it wraps, as Chromium marks it. */
  mark: 'v10' | 'v11';
}

/** A wallet that is there and works. */
export function makeFakeSafe(): FakeSafe {
  const safe: FakeSafe = {
    backend: 'gnome_libsecret',
    isAvailable: true,
    mark: 'v11',
    isAsyncEncryptionAvailable: async () => safe.isAvailable,
    getSelectedStorageBackend: () => safe.backend,
    encryptStringAsync: async (text) => Buffer.concat([Buffer.from(safe.mark), Buffer.from(text).map((byte) => ~byte)]),
    async decryptStringAsync(wrapped) {
      if (!safe.isAvailable) throw new Error('the wallet does not answer');
      const result = Buffer.from(wrapped.subarray(safe.mark.length).map((byte) => ~byte)).toString();
      return { result, shouldReEncrypt: false };
    },
  };
  return safe;
}
