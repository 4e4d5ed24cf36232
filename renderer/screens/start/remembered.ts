import type { KeyStore } from '../../../api/contract/key.ts';

/** What this computer remembers of a workbook: nothing, its key, or that the passphrase is to be typed once after a lock. */
export type Remembered = 'no' | 'aside' | 'ready';

/** Looks up what this computer remembers, by the name of a workbook. Nothing, where its key store cannot be used now. */
export function whatIsRemembered({ refusal, workbooks }: KeyStore): (workbook: string) => Remembered {
  return (workbook) => {
    const found = refusal === null ? workbooks.find((one) => one.workbook === workbook) : undefined;
    if (!found) return 'no';
    return found.isReady ? 'ready' : 'aside';
  };
}
