import type { OpenCase } from '../../api/contract/case.ts';
import type { QuestionId } from '../../domain/ids.ts';
import type { Answer } from '../../domain/scoring/answer.ts';

/** What this window knows to be on disk: what Casebook is told was seen, so that it can say what came between. */
export interface Known {
  answer(question: QuestionId): Answer | null;
  note(question: QuestionId): string;
  keepAnswer(question: QuestionId, answer: Answer | null): void;
  keepNote(question: QuestionId, note: string): void;
}

/** What is known of a case that was just read. */
export function makeKnown({ questions }: Pick<OpenCase, 'questions'>): Known {
  const answers = new Map(questions.map(({ question, answer }) => [question, answer]));
  const notes = new Map(questions.map(({ question, note }) => [question, note]));
  return {
    answer: (question) => answers.get(question) ?? null,
    note: (question) => notes.get(question) ?? '',
    keepAnswer: (question, answer) => void answers.set(question, answer),
    keepNote: (question, note) => void notes.set(question, note),
  };
}
