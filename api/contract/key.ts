import * as z from 'zod';
import { command, nothing, query } from './method.ts';
import { Passphrase } from './workbook.ts';

/** The open workbook's key: what opened it, and a new passphrase in two steps, so that the new code is kept first. */
export const keyContract = {
  'key.state': query(nothing, z.strictObject({ openedBy: z.enum(['passphrase', 'recovery-code']) }).readonly()),
  'key.propose': command(
    z.strictObject({
      current: Passphrase.nullable().describe('Passphrase or recovery code; null where the code has just opened it'),
      passphrase: Passphrase,
    }),
    z.strictObject({ recoveryCode: z.string().describe('Of the key that is proposed; nothing is changed yet') }),
  ),
  'key.confirm': command(nothing, nothing),
} as const;
