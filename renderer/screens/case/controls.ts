import type { QuestionId } from '../../../domain/ids.ts';
import type { Answer } from '../../../domain/scoring/answer.ts';
import { onceAFrame } from '../../session/frame.ts';
import type { Where } from './keys.ts';

/** The id of one choice of a question. */
export const choiceId = (question: QuestionId, answer: Answer): string => `${question}-${answer}`;

/** The id of the note on a question. */
export const noteId = (question: QuestionId): string => `${question}-note`;

/** The id of the heading of a section. */
export const sectionTitleId = (section: string): string => `section-${section}`;

/** The id of the guidance, which F1 goes to. */
export const GUIDANCE_ID = 'guidance';

const rowOf = (question: QuestionId): HTMLElement | null =>
  document.querySelector(`[data-question="${CSS.escape(question)}"]`);

/** The choices of a question's row, in order. */
const choicesIn = (row: HTMLElement | null): HTMLInputElement[] => [
  ...(row?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? []),
];

/** What is brought into sight before the next frame is drawn, the heading first: of several keys the last has its way. */
const sight: { title: HTMLElement | null; question: HTMLElement | null; choice: HTMLElement | null } = {
  title: null,
  question: null,
  choice: null,
};
const scrollSoon = onceAFrame(() => {
  const { title, question, choice } = sight;
  Object.assign(sight, { title: null, question: null, choice: null });
  for (const element of [title, question, choice]) element?.scrollIntoView({ block: 'nearest' });
});

/** Gives a question the focus, at its answer or its first choice, and brings it into sight. Gives whether it is on the screen. */
export function focusQuestion(question: QuestionId): boolean {
  const row = rowOf(question);
  const choices = choicesIn(row);
  const choice = choices.find(({ checked }) => checked) ?? choices[0];
  if (!choice) return false;
  choice.focus({ preventScroll: true });
  Object.assign(sight, { question: row, choice: choice.parentElement }); // a row may be higher than the window
  scrollSoon();
  return true;
}

/** Brings the heading of a section into sight. */
export function showSectionTitle(section: string): void {
  const title = document.getElementById(sectionTitleId(section))?.parentElement ?? null;
  Object.assign(sight, { title, question: null, choice: null });
  scrollSoon();
}

/** Gives the heading of a section the focus. */
export function focusSection(section: string): void {
  document.getElementById(sectionTitleId(section))?.focus();
}

/** Gives the note on a question the focus, at the end of its text. */
export function focusNote(question: QuestionId): void {
  const note = document.getElementById(noteId(question));
  if (!(note instanceof HTMLTextAreaElement)) return;
  note.focus();
  note.setSelectionRange(note.value.length, note.value.length);
}

/** Moves the focus to another choice of the same question, which is looked at and not chosen. Stops at the ends. */
export function lookAtChoice(question: QuestionId, by: 1 | -1): void {
  const choices = choicesIn(rowOf(question));
  const at = choices.findIndex(({ id }) => id === document.activeElement?.id);
  choices[at + by]?.focus();
}

/** What has the focus, as keys see it, and the question it belongs to. */
export function placeOf(target: EventTarget | null): { readonly where: Where; readonly question: QuestionId | null } {
  if (!(target instanceof HTMLElement)) return { where: 'elsewhere', question: null };
  const row = target.closest<HTMLElement>('[data-question]');
  const question = (row?.dataset['question'] ?? null) as QuestionId | null; // rows are named by the ids of their questions
  if (target instanceof HTMLTextAreaElement) return { where: question ? 'note' : 'text', question };
  if (target instanceof HTMLFieldSetElement) return { where: question ? 'prompt' : 'elsewhere', question };
  if (!(target instanceof HTMLInputElement)) return { where: 'elsewhere', question };
  if (target.type === 'radio') return { where: question ? 'prompt' : 'elsewhere', question };
  return { where: target.type === 'checkbox' ? 'elsewhere' : 'text', question };
}
