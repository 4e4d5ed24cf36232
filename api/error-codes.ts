import * as z from 'zod';

/**
 * Everything that can be expected to go wrong, as a closed list. Anything else is a bug, and is told as `internal`.
 *
 * | code              | means                                                            | exit status |
 * |-------------------|------------------------------------------------------------------|-------------|
 * | bad-input         | the call does not fit the contract, or names what cannot be      | 2 |
 * | bad-file          | a file to be imported has faults; they come in `faults`          | 2 |
 * | not-found         | there is no such audit, case, question or action                 | 2 |
 * | exists            | there is one already: a file, or a case of that reference        | 2 |
 * | stale             | it changed meanwhile, so this cannot be undone                   | 2 |
 * | settled          | the case is locked or the audit closed: reopen it first          | 2 |
 * | not-a-workbook    | the file is something else, or is not there                      | 2 |
 * | wrong-passphrase  | neither passphrase nor recovery code opens the workbook          | 3 |
 * | too-soon          | after wrong passphrases there is a wait; the message says how long | 3 |
 * | locked            | the workbook is locked; no passphrase was given                  | 3 |
 * | newer-workbook    | a later version of Casebook wrote it                             | 4 |
 * | damaged           | the passphrase is right and the content is not whole             | 1 |
 * | busy              | another program is writing to the workbook                       | 1 |
 * | disk              | the disk is full, read-only or failing; nothing was changed      | 1 |
 * | cancelled         | whoever asked for it did not want it any more; nothing was changed | 130 |
 * | unknown-method    | the contract has no such method                                  | 2 |
 * | internal          | a bug: nothing was changed                                       | 1 |
 */
export const ErrorCode = z.enum([
  'bad-input',
  'bad-file',
  'not-found',
  'exists',
  'stale',
  'settled',
  'not-a-workbook',
  'wrong-passphrase',
  'too-soon',
  'locked',
  'newer-workbook',
  'damaged',
  'busy',
  'disk',
  'cancelled',
  'unknown-method',
  'internal',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** One fault in a file to be imported. `row` is the spreadsheet row, the header being row 1. */
export const Fault = z
  .strictObject({
    file: z.string(),
    row: z.int().min(1),
    column: z.string().nullable(),
    found: z.string(),
    expected: z.string(),
  })
  .readonly();
export type Fault = z.infer<typeof Fault>;
