import * as z from 'zod';
import { AuditId, CaseId } from '../../domain/ids.ts';
import { Line, Text } from './text.ts';

/** A method of the contract: whether it changes something, what it takes, and what it gives. */
export interface Method<I extends z.ZodType, O extends z.ZodType> {
  /** A query changes nothing and may be asked again; a command may not. */
  readonly kind: 'query' | 'command';
  readonly input: I;
  readonly output: O;
}

/** A method that changes nothing. */
export const query = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Method<I, O> => ({
  kind: 'query',
  input,
  output,
});

/** A method that changes something. */
export const command = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Method<I, O> => ({
  kind: 'command',
  input,
  output,
});

/** A list that nobody changes. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

/** How many: a whole number from 0. */
export const count = z.int().min(0);

/** The input or output of a method that needs none. */
export const nothing = z.strictObject({});

/** Input that names an audit, and nothing else. */
export const ofAudit = z.strictObject({ audit: AuditId });

/** Input that names a case, and nothing else. */
export const ofCase = z.strictObject({ case: CaseId });

/** Part of the input of whatever is recorded: under which name. */
export const author = { author: Line };

/** What was saved. `action` can be undone; null where nothing differed, so nothing was saved. */
export const Saved = z.strictObject({ action: z.int().nullable(), at: z.iso.datetime() }).readonly();
export type Saved = z.infer<typeof Saved>;

/** What was saved in the place of something, as the caller may not have seen it. */
export const Replaced = Saved.unwrap()
  .extend({
    replaced: Text.nullable().describe(
      'What was there, where it is neither what the caller saw nor what it gave: someone else put it there meanwhile',
    ),
  })
  .readonly();
export type Replaced = z.infer<typeof Replaced>;
