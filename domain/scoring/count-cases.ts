import type { Question } from '../framework/questions.ts';
import type { QuestionId } from '../ids.ts';
import type { Answer } from './answer.ts';
import type { CaseFacts } from './applicability.ts';
import { type Counts, countCase, NO_CASES } from './counts.ts';
import { judgeCase } from './outcome.ts';
import type { ResultsInput } from './results.ts';

/** A case as counting needs it. */
export interface CountedCase extends CaseFacts {
  readonly complete: boolean;
  answerTo(question: QuestionId): Answer | null;
}

/** Rule F6: every case while work goes on; completed cases only in a snapshot. */
export type WhichCases = 'all' | 'completed';

/** The part of the input of results that comes from cases. */
export type CaseTallies = Pick<ResultsInput, 'caseCounts' | 'complete' | 'countsOf'>;

/**
 * Counts cases from their answers, one by one (F6): what kept tallies must be equal to. Work grows with cases × questions.
 * A question asked of another case type does not count the case, even where it holds a set-aside answer (A4).
 */
export function countCases(
  questions: readonly Question[],
  cases: Iterable<CountedCase>,
  which: WhichCases,
): CaseTallies {
  const counts = new Map<QuestionId, Counts>();
  const caseCounts: Record<string, number> = {};
  let complete = 0;
  for (const one of cases) {
    if (which === 'completed' && !one.complete) continue;
    if (one.complete) complete += 1;
    caseCounts[one.caseType] = (caseCounts[one.caseType] ?? 0) + 1;
    for (const { question, state } of judgeCase(questions, one, (id) => one.answerTo(id))) {
      if (question.caseType !== null && question.caseType !== one.caseType) continue;
      counts.set(question.id, countCase(counts.get(question.id) ?? NO_CASES, state));
    }
  }
  return { caseCounts, complete, countsOf: (question) => counts.get(question) ?? NO_CASES };
}
