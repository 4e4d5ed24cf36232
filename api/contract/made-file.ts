import * as z from 'zod';

/** A file that was made, as it travels over the contract. */
export const MadeFile = z
  .strictObject({
    name: z.string().describe('Says nothing of the audit or of any case'),
    type: z.string(),
    encoding: z.enum(['text', 'base64']),
    content: z.string(),
  })
  .readonly();
export type MadeFile = z.infer<typeof MadeFile>;

/** Files that were made together. */
export const MadeFiles = z.array(MadeFile).readonly();
