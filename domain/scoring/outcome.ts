import type { Question } from '../framework/questions.ts';
import type { QuestionId } from '../ids.ts';
import type { Answer, State } from './answer.ts';
import { type CaseFacts, judgeApplicability } from './applicability.ts';

/** What one question of one case comes to. */
export interface QuestionOutcome {
  readonly question: Question;
  readonly state: State;
  /** A4: there is an answer, kept unharmed, out of every figure while the question does not apply. */
  readonly setAside: boolean;
  /** Why the question does not apply by rule; null while it applies. */
  readonly because: string | null;
}

function stateOf(answer: Answer | null): State {
  if (answer === null) return 'unanswered';
  return answer === 'na' ? 'na-by-assessor' : answer;
}

/**
 * Rules A1, A3 and A4: the one state of a question.
 *
 * | applies by rule | answer  | state          | set aside |
 * |-----------------|---------|----------------|-----------|
 * | yes             | none    | unanswered     | no        |
 * | yes             | yes, no | yes, no        | no        |
 * | yes             | na      | na-by-assessor | no        |
 * | no              | none    | na-by-rule     | no        |
 * | no              | any     | na-by-rule     | yes       |
 */
export function judgeQuestion(question: Question, facts: CaseFacts, answer: Answer | null): QuestionOutcome {
  const applicability = judgeApplicability(question, facts);
  if (applicability.applies) return { question, state: stateOf(answer), setAside: false, because: null };
  return { question, state: 'na-by-rule', setAside: answer !== null, because: applicability.because };
}

/** The outcome of every question that is asked of the case's type, in the framework's order, and of every set-aside answer. */
export function judgeCase(
  questions: readonly Question[],
  facts: CaseFacts,
  answerTo: (question: QuestionId) => Answer | null,
): readonly QuestionOutcome[] {
  return questions
    .map((question) => judgeQuestion(question, facts, answerTo(question.id)))
    .filter(({ question, setAside }) => setAside || question.caseType === null || question.caseType === facts.caseType);
}
