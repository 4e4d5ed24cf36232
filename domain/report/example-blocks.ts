import { paragraph, strong } from './blocks.ts';
import type { Block } from './document.ts';
import type { ReportInput } from './report-input.ts';

/** What stands above practice examples: whoever makes a report has to see to it that it is true. */
export const NAMES_CHANGED = 'The names in the practice examples have been changed.';

/** The notes that assessors marked, each quoted under its question. The reference of the case is left out. */
export function exampleBlocks({ examples, loaded }: ReportInput): readonly Block[] {
  if (examples.length === 0) return [];
  const quoted = examples.flatMap(({ question, text }) => {
    const asked = loaded.questions.find(({ id }) => id === question)?.text ?? question;
    return [paragraph([strong(asked)]), paragraph(`An inspector noted: “${text}”`, 'quote')];
  });
  return [paragraph(NAMES_CHANGED), ...quoted];
}
