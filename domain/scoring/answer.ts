import * as z from 'zod';

/** What an assessor can answer. No answer at all is null, which is not one of these (A1). */
export const Answer = z.enum(['yes', 'no', 'na']);
export type Answer = z.infer<typeof Answer>;

/** Rule A1: a question of a case is in exactly one of these states. */
export type State = 'yes' | 'no' | 'na-by-rule' | 'na-by-assessor' | 'unanswered';

/** An answer as it is stored. Throws where the text is none: what is stored was checked when it came in. */
export function readAnswer(text: string | null): Answer | null {
  if (text === null || text === 'yes' || text === 'no' || text === 'na') return text;
  throw new Error(`expected a stored answer to be yes, no or na, found ${text.length} other characters`);
}
