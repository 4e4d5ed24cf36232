import type { QuestionId } from '../../../domain/ids.ts';
import type { Answer } from '../../../domain/scoring/answer.ts';
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

/** The choices of a question, in order. */
function choicesOf(question: QuestionId): HTMLInputElement[] {
  return [...(rowOf(question)?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])];
}

/** Gives a question the focus: at its answer, or its first choice. Gives whether it is on the screen. */
export function focusQuestion(question: QuestionId): boolean {
  const choices = choicesOf(question);
  const choice = choices.find(({ checked }) => checked) ?? choices[0];
  choice?.focus({ preventScroll: true });
  rowOf(question)?.scrollIntoView({ block: 'nearest' });
  choice?.parentElement?.scrollIntoView({ block: 'nearest' }); // of a row that is higher than the window
  return choice !== undefined;
}

/** Brings the heading of a section into sight. */
export function showSectionTitle(section: string): void {
  document.getElementById(sectionTitleId(section))?.parentElement?.scrollIntoView({ block: 'nearest' });
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
  const choices = choicesOf(question);
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
