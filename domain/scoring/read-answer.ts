import type { Answer } from './answer.ts';

/** An answer as it is stored. Throws where the text is none: what is stored was checked when it came in. */
export function readAnswer(text: string | null): Answer | null {
  if (text === null || text === 'yes' || text === 'no' || text === 'na') return text;
  throw new Error(`expected a stored answer to be yes, no or na, found ${text.length} other characters`);
}
