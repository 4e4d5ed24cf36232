import type { Framework } from '../framework/schema.ts';
import type { StandardId } from '../ids.ts';
import type { KeyQuestionResult } from './figure-schema.ts';
import { firmnessOfOverall, type OverallFirmness } from './overall-firmness.ts';
import type { CaseResult, Results } from './results-schema.ts';
import { firmnessOfStandard, type StandardFirmness } from './standard-firmness.ts';

/** One key question as the list of firmness shows it. */
export interface QuestionFirmness {
  readonly standard: StandardId;
  readonly result: KeyQuestionResult;
  /** Rule R2: whether it decides the rule's rating of its standard. */
  readonly decides: boolean;
  /** The fewest cases that change its band, either way; null where it is not rated or no number does. */
  readonly closest: number | null;
}

/** Rule R7 over a whole audit. Lists are in the order of the framework. */
export interface Firmness {
  readonly overall: OverallFirmness;
  readonly standards: readonly StandardFirmness[];
  readonly keyQuestions: readonly QuestionFirmness[];
}

function closestChange({ sensitivity: { more, fewer } }: KeyQuestionResult): number | null {
  const distances = [more, fewer].flatMap((change) => (change ? [change.cases] : []));
  return distances.length === 0 ? null : Math.min(...distances);
}

function listQuestions({ id, keyQuestions, decidingQuestion }: CaseResult): readonly QuestionFirmness[] {
  return keyQuestions.map((result) => ({
    standard: id,
    result,
    decides: result.id === decidingQuestion,
    closest: closestChange(result),
  }));
}

/** Rule R7: how firm every key question, every standard and the overall rating are, from results as they are shown. */
export function firmnessOf(results: Results, { rules }: Framework): Firmness {
  const standards = results.standards.map((standard) => firmnessOfStandard(standard, rules));
  return {
    overall: firmnessOfOverall(results, standards, rules),
    standards,
    keyQuestions: results.standards.flatMap((standard) =>
      standard.evidence === 'cases' ? listQuestions(standard) : [],
    ),
  };
}

/** How much depends on a key question's band: 3 for the overall rating, 2 for the published one, 1 for the rule's. */
function weightOf({ result: { sensitivity } }: QuestionFirmness): number {
  const changes = [sensitivity.more, sensitivity.fewer].flatMap((change) => (change ? [change] : []));
  if (changes.some(({ changesOverall }) => changesOverall)) return 3;
  if (changes.some(({ changesRating }) => changesRating)) return 2;
  return changes.some(({ changesRuleRating }) => changesRuleRating) ? 1 : 0;
}

/**
 * Key questions, the least firm first: by the fewest cases that change the band; of equals the one on which more
 * depends, then the one with fewer cases; those that nothing changes last.
 */
export function leastFirmFirst(questions: readonly QuestionFirmness[]): readonly QuestionFirmness[] {
  return questions.toSorted(
    (one, other) =>
      (one.closest ?? Number.MAX_SAFE_INTEGER) - (other.closest ?? Number.MAX_SAFE_INTEGER) ||
      weightOf(other) - weightOf(one) ||
      one.result.of - other.result.of,
  );
}
