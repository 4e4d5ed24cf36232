import { releasedRegistry } from '../../domain/framework/registry.ts';
import { planSections } from '../../renderer/session/sections.ts';
import { makeRandom } from '../../samples/rebuild/random.ts';

/** The framework and case type of the form that is measured: the longest there is, 57 prompts and 12 key questions. */
export const FRAMEWORK = 'yjs-2021';
export const CASE_TYPE = 'court';

const SEED = 57;

/** One question as a form shows it: its number, and its text. */
export interface FormQuestion {
  readonly id: string;
  readonly text: string;
}

/** A key question with its prompts: the key question comes last, as in Casebook. */
export interface FormSection {
  readonly title: string;
  readonly questions: readonly FormQuestion[];
}

/** What is answered: by the key of the first choice, or of the second. */
export type Given = 'yes' | 'no';

/** The form in the order in which Casebook walks it, without the questions about the case as a whole. */
export function listSections(): readonly FormSection[] {
  const loaded = releasedRegistry().find(FRAMEWORK, 1);
  if (!loaded) throw new Error(`expected the registry to hold ${FRAMEWORK} 1; found none`);
  return planSections(loaded, CASE_TYPE)
    .filter(({ judgement }) => judgement !== null)
    .map(({ id, title, questions }) => ({
      title: `${id} ${title}`,
      questions: questions.map((question) => ({ id: question.id, text: question.text })),
    }));
}

/** The questions of a form, through all its sections. */
export const questionsOf = (sections: readonly FormSection[]): readonly FormQuestion[] =>
  sections.flatMap(({ questions }) => questions);

/** Answers to so many questions, in order, so mixed that one in a neighbour's place is seen. */
export function drawAnswers(count: number): readonly Given[] {
  const random = makeRandom(SEED);
  return Array.from({ length: count }, () => (random.chance(0.5) ? 'yes' : 'no'));
}
