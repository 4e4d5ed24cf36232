import * as z from 'zod';
import type { PersonalFinding } from './find-personal.ts';

/** What a person decided about something found in a text: it may leave as it is, or what it is goes in its place. */
export const LeaveChoice = z.enum(['accept', 'mask']);
export type LeaveChoice = z.infer<typeof LeaveChoice>;

/** What was decided about one text: for which text, by its mark, and for which stretches of it. */
export const LeaveDecisions = z
  .strictObject({
    mark: z.string(),
    choices: z
      .array(z.strictObject({ start: z.int().min(0), end: z.int().min(1), choice: LeaveChoice }).readonly())
      .readonly(),
  })
  .readonly();
export type LeaveDecisions = z.infer<typeof LeaveDecisions>;

const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;

/**
 * A mark of a text: its length and its FNV-1a hash of 64 bits over UTF-16 code units. It tells that a text has changed
 * since something was decided about it. It is no protection against someone who makes another text of the same mark.
 */
export function markOf(text: string): string {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * FNV_PRIME);
  }
  return `${text.length}-${hash.toString(16)}`;
}

/** What was decided about a finding in a text; null where nothing was, or where the text has changed since. */
export function choiceFor(
  text: string,
  { start, end }: Pick<PersonalFinding, 'start' | 'end'>,
  decisions: LeaveDecisions | null,
): LeaveChoice | null {
  if (decisions === null || decisions.mark !== markOf(text)) return null;
  return decisions.choices.find((made) => made.start === start && made.end === end)?.choice ?? null;
}

/** The decisions about a text with one more, in place of an earlier one about the same stretch. null takes it back. */
export function decide(
  text: string,
  { start, end }: Pick<PersonalFinding, 'start' | 'end'>,
  choice: LeaveChoice | null,
  before: LeaveDecisions | null,
): LeaveDecisions {
  const mark = markOf(text);
  const kept = (before?.mark === mark ? before.choices : []).filter((made) => made.start !== start || made.end !== end);
  const choices = choice === null ? kept : [...kept, { start, end, choice }];
  return { mark, choices: choices.toSorted((a, b) => a.start - b.start) };
}
