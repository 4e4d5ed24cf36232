import type { OpenCase } from '../../api/contract/case.ts';
import type { Saved } from '../../api/contract/method.ts';
import type { QuestionId } from '../../domain/ids.ts';
import type { Answer } from '../../domain/scoring/answer.ts';
import { readAnswer } from '../../domain/scoring/read-answer.ts';

/**
 * That an answer took the place of another, until it is changed again.
 *
 * | by        | means                                                                    |
 * |-----------|--------------------------------------------------------------------------|
 * | here      | this window changed the answer it showed                                 |
 * | elsewhere | another window changed the answer that this one showed                   |
 * | both      | both answered: this window's answer took the place of one it had not seen |
 */
export interface ChangedAnswer {
  readonly from: Answer;
  readonly to: Answer | null;
  readonly by: 'here' | 'elsewhere' | 'both';
}

/** What this window knows to be on disk, and what other windows did there meanwhile. */
export interface Meanwhile {
  changeOf(question: QuestionId): ChangedAnswer | null;
  /** The note of another window that this window's took the place of unseen; null for none. */
  otherNoteOn(question: QuestionId): string | null;
  /** What is known to be on disk: it is told to Casebook, which says what came between. */
  seenAnswer(question: QuestionId): Answer | null;
  seenNote(question: QuestionId): string;
  /** This window puts an answer in the place of what it shows. */
  give(question: QuestionId, before: Answer | null, answer: Answer | null): void;
  /** An answer or note of this window is on disk. Gives whether it took the place of another's. */
  answerSaved(question: QuestionId, answer: Answer | null, saved: Saved): boolean;
  noteSaved(question: QuestionId, note: string, saved: Saved): boolean;
  /** An answer was read from disk, and nothing of this window is on its way there. */
  readAnswer(question: QuestionId, shown: Answer | null, now: Answer | null): void;
  readNote(question: QuestionId, now: string): void;
  /** A person undid the change, or decided between two notes. */
  settle(question: QuestionId): void;
}

const replacedBy = (saved: Saved): string | null =>
  'replaced' in saved && typeof saved.replaced === 'string' ? saved.replaced : null;

/** Nothing has happened yet since a case was read. */
export function watchMeanwhile({ questions }: Pick<OpenCase, 'questions'>): Meanwhile {
  const answers = new Map(questions.map(({ question, answer }) => [question, answer]));
  const notes = new Map(questions.map(({ question, note }) => [question, note]));
  const changes = new Map<QuestionId, ChangedAnswer>();
  const otherNotes = new Map<QuestionId, string>();
  return {
    changeOf: (question) => changes.get(question) ?? null,
    otherNoteOn: (question) => otherNotes.get(question) ?? null,
    seenAnswer: (question) => answers.get(question) ?? null,
    seenNote: (question) => notes.get(question) ?? '',
    give(question, before, answer) {
      if (before === null) changes.delete(question);
      else changes.set(question, { from: before, to: answer, by: 'here' });
    },
    answerSaved(question, answer, saved) {
      const replaced = readAnswer(replacedBy(saved));
      const isNews = replaced !== null && replaced !== answers.get(question); // else it was this window's own, saved since
      if (isNews) changes.set(question, { from: replaced, to: answer, by: 'both' });
      answers.set(question, answer);
      return isNews;
    },
    noteSaved(question, note, saved) {
      const replaced = replacedBy(saved);
      const isNews = replaced !== null && replaced !== notes.get(question);
      if (isNews) otherNotes.set(question, replaced);
      notes.set(question, note);
      return isNews;
    },
    readAnswer(question, shown, now) {
      answers.set(question, now);
      if (shown !== null && shown !== now) changes.set(question, { from: shown, to: now, by: 'elsewhere' });
    },
    readNote: (question, now) => void notes.set(question, now),
    settle(question) {
      changes.delete(question);
      otherNotes.delete(question);
    },
  };
}
