/** Why the key of a workbook cannot be remembered: the program has no such store, the computer has no safe one, or it is forbidden. */
export type StoreRefusal = 'none' | 'no-store' | 'forbidden';

/** The operating system's key store, which ties what it wraps to a person's account on one computer. */
export interface SystemStore {
  /** Why nothing may be kept by it now; null where it may. */
  refusal(): Promise<StoreRefusal | null>;
  /** Encrypts under a key that the system keeps. Rejects where it cannot, or would not do so safely. */
  wrap(text: string): Promise<Buffer>;
  /** Gives back what was wrapped. Rejects where it cannot. */
  unwrap(wrapped: Buffer): Promise<string>;
}

const refuse = (): Promise<never> => Promise.reject(new Error('expected a key store, found none'));

/** For every program but the desktop's: it keeps nothing. */
export const NO_SYSTEM_STORE: SystemStore = { refusal: async () => 'none', wrap: refuse, unwrap: refuse };
