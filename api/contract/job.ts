import * as z from 'zod';
import { command, count, nothing, query } from './method.ts';

/** Names work that takes long, so that it can be looked at and cancelled while it goes on. Whoever asks for it makes it up. */
export const JobId = z
  .string()
  .regex(/^j-[0-9a-z]{12}$/)
  .brand<'JobId'>();
export type JobId = z.infer<typeof JobId>;

/** Part of the input of what may take long: under which name it can be watched; null where nobody watches. */
export const job = { job: JobId.nullable().default(null) };

/** How far work has come. */
export const Step = z
  .strictObject({
    words: z.string().describe('What is done now; holds no case data'),
    done: count,
    of: count.nullable().describe('null where nobody knows how much there is'),
  })
  .readonly();
export type Step = z.infer<typeof Step>;

const ofJob = z.strictObject({ job: JobId });

/** Work that takes long: how far it is, and that nobody wants it any more. The call that asked for it ends as ever. */
export const jobContract = {
  'job.look': query(
    ofJob,
    z.strictObject({ step: Step.nullable().describe('null before it has begun and when it is done') }),
  ),
  'job.cancel': command(ofJob, nothing),
} as const;
