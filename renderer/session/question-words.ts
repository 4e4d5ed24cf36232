import type { QuestionId } from '../../domain/ids.ts';

/** A question as people name it: `2.1.1.a` is "2.1.1 a", `case.good-practice` is "good practice". */
export function sayQuestion(question: QuestionId): string {
  const ofCase = /^case\.(.+)$/.exec(question)?.[1];
  if (ofCase) return ofCase.replaceAll('-', ' ');
  return question.replace(/\.([a-z]+\d*)$/, ' $1');
}
