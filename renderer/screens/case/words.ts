import type { Settled } from '../../../domain/history/states.ts';
import type { Answer } from '../../../domain/scoring/answer.ts';
import type { Contradiction } from '../../../domain/scoring/contradiction.ts';
import type { SectionState } from '../../session/sections.ts';

/** Answers in words, in the order they are offered. */
export const ANSWERS: readonly { readonly answer: Answer; readonly label: string; readonly key: string }[] = [
  { answer: 'yes', label: 'Yes', key: '1' },
  { answer: 'no', label: 'No', key: '2' },
  { answer: 'na', label: 'Not applicable', key: '3' },
];

/** An answer in words; null is none. */
export function sayAnswer(answer: string | null): string {
  return ANSWERS.find((one) => one.answer === answer)?.label ?? 'no answer';
}

/** How far a section is, in words: "In progress, 3 of 8". */
export function saySectionState({ kind, answered, applicable }: SectionState): string {
  switch (kind) {
    case 'not-applicable':
      return 'Does not apply';
    case 'not-started':
      return `Not started, 0 of ${applicable}`;
    case 'in-progress':
      return `In progress, ${answered} of ${applicable}`;
    case 'complete':
      return `Complete, ${answered} of ${applicable}`;
    case 'problem':
      return `There is a problem, ${answered} of ${applicable}`;
  }
}

/** How a judgement disagrees with the prompts (A2). */
export function sayContradiction(contradiction: Contradiction): string {
  return contradiction === 'yes-while-most-no'
    ? 'You judged Yes, while most of the answered prompts are No.'
    : 'You judged No, while most of the answered prompts are Yes.';
}

/** What is said to someone who would edit a case that takes no edit. */
export const SETTLED_WORDS: Readonly<Record<Settled, string>> = {
  'case-locked': 'Nothing was changed: this case is locked. Reopen it on its check page, with a reason.',
  'case-withdrawn': 'Nothing was changed: this case left the sample, and so the audit.',
  'audit-closed': "Nothing was changed: this audit is closed. Reopen it on the audit's details page, with a reason.",
};
