import * as z from 'zod';
import { CaseId, FieldId, QuestionId } from '../../domain/ids.ts';
import { author, command, list, query, Saved } from './method.ts';

const version = z.int().min(1).describe('A version of the framework that the case goes by');

/** What moving a case to another version does to its answers, before it is done. */
export const MovePreview = z
  .strictObject({
    from: z.int(),
    to: z.int(),
    kept: list(z.strictObject({ from: QuestionId, to: QuestionId }).readonly()),
    askedAgain: list(QuestionId).describe('Their words differ, so the answer has to be given anew'),
    setAside: list(QuestionId).describe('They are no longer asked'),
    askedNew: list(QuestionId).describe('They were not asked before'),
    factsEmptied: list(FieldId),
  })
  .readonly();
export type MovePreview = z.infer<typeof MovePreview>;

/** A5, demand 8: a case stays with its version until someone has seen what moving does, and moves it. */
export const movingContract = {
  'case.previewMove': query(z.strictObject({ case: CaseId, version }), MovePreview),
  'case.move': command(z.strictObject({ ...author, case: CaseId, version }), Saved),
} as const;
