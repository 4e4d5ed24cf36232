import * as z from 'zod';
import { command, list, nothing, query } from './method.ts';

/** The name of a workbook: that of its file, without folder or ending. */
export const WorkbookName = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ()_-]{0,79}$/u)
  .describe('Letters, digits, spaces, hyphens');

/** A passphrase, or a recovery code in its place. */
export const Passphrase = z.string().min(1).max(1000);

/** Workbooks: found, made, opened, locked. */
export const workbookContract = {
  'app.info': query(nothing, z.strictObject({ version: z.string(), host: z.enum(['direct', 'loopback', 'electron']) })),
  'workbook.list': query(nothing, list(z.strictObject({ name: z.string() }).readonly())),
  'workbook.state': query(
    nothing,
    z.strictObject({
      open: z
        .strictObject({
          name: z.string(),
          isSample: z.boolean(),
          recoveryCode: z.string().nullable().describe('Until it was confirmed that it is kept; null from then on'),
        })
        .readonly()
        .nullable(),
    }),
  ),
  'workbook.make': command(
    z.strictObject({ name: WorkbookName, passphrase: Passphrase }),
    z.strictObject({ recoveryCode: z.string() }),
  ),
  'workbook.open': command(
    z.strictObject({ name: WorkbookName, secret: Passphrase.describe('Passphrase or recovery code') }),
    nothing,
  ),
  'workbook.openRemembered': command(z.strictObject({ name: WorkbookName }), nothing),
  'workbook.openSample': command(nothing, nothing),
  'workbook.confirmCode': command(nothing, nothing),
  'workbook.lock': command(nothing, nothing),
} as const;
