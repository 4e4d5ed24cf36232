import type { Store } from '../api/ports.ts';

const NAME = 'unconfirmed-recovery-code';

/**
 * Where a workbook keeps its recovery code until a person has confirmed that they keep it, so that no reload, lock or
 * crash loses it. Whoever can read it has opened the workbook already.
 */
export const keepUnconfirmedCode = (store: Store, code: string): void => store.remember(NAME, code);

/** The recovery code that nobody has confirmed yet; null for none. */
export const unconfirmedCode = (store: Store): string | null => store.recall(NAME) || null;

/** It was confirmed, or the workbook has another code. */
export const forgetUnconfirmedCode = (store: Store): void => store.remember(NAME, '');
