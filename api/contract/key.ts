import * as z from 'zod';
import { command, list, nothing, query } from './method.ts';
import { Passphrase, WorkbookName } from './workbook.ts';

/** Whether this computer's own key store can remember keys, and whose it does. */
export const KeyStore = z
  .strictObject({
    refusal: z
      .enum(['none', 'no-store', 'forbidden'])
      .nullable()
      .describe('none: this way in has none; no-store: the computer has no safe one; null where it can'),
    workbooks: list(
      z
        .strictObject({
          workbook: WorkbookName,
          isReady: z.boolean().describe('False after a lock: the passphrase is to be typed once'),
        })
        .readonly(),
    ),
  })
  .readonly();
export type KeyStore = z.infer<typeof KeyStore>;

/** The open workbook's key: what opened it, and a new passphrase in two steps, so that the new code is kept first; and what this computer remembers. */
export const keyContract = {
  'key.state': query(
    nothing,
    z.strictObject({ openedBy: z.enum(['passphrase', 'recovery-code', 'this-computer']) }).readonly(),
  ),
  'key.propose': command(
    z.strictObject({
      current: Passphrase.nullable().describe('Passphrase or recovery code; null where the code has just opened it'),
      passphrase: Passphrase,
    }),
    z.strictObject({ recoveryCode: z.string().describe('Of the key that is proposed; nothing is changed yet') }),
  ),
  'key.confirm': command(nothing, nothing),
  'key.store': query(nothing, KeyStore),
  'key.remember': command(z.strictObject({ current: Passphrase.describe('Passphrase or recovery code') }), nothing),
  'key.forget': command(z.strictObject({ workbook: WorkbookName }), nothing),
} as const;
