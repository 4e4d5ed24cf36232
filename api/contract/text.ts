import * as z from 'zod';

/** Longest text that a note or reason may hold, in UTF-16 code units. */
export const LONGEST_TEXT = 1_000_000;

/** Text without half characters. */
export const wholeCharacters = z.string().refine((text) => text.isWellFormed(), 'holds half a character');

/** Text as people write it: whole characters only, and no NUL, which no spreadsheet can hold. */
export const Text = wholeCharacters.max(LONGEST_TEXT).refine((text) => !text.includes('\0'), 'holds a NUL');

/** Why something was done, as people write it: never blank. */
export const Reason = Text.max(2000).refine((text) => text.trim() !== '', 'is blank');

/** A line that names something, such as a service. */
export const Line = Text.min(1).max(200);
