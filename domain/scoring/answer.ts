import * as z from 'zod';

/** What an assessor can answer. No answer at all is null, which is not one of these (A1). */
export const Answer = z.enum(['yes', 'no', 'na']);
export type Answer = z.infer<typeof Answer>;

/** Rule A1: a question of a case is in exactly one of these states. */
export type State = 'yes' | 'no' | 'na-by-rule' | 'na-by-assessor' | 'unanswered';
