import type { Rating, StandardId } from '../ids.ts';
import type { Rules } from './band.ts';
import type { Limit } from './results-schema.ts';

/** What the total looks at in a standard: its published rating, null where not rated. */
export interface StandardRating {
  readonly id: StandardId;
  readonly scored: boolean;
  readonly rating: Rating | null;
}

/** Rules R4 and R5: the score out of its maximum, and the overall rating, null until every scored standard is rated. */
export interface Overall {
  readonly score: number;
  readonly maxScore: number;
  readonly overall: Rating | null;
  readonly limitedBy: Limit | null;
}

/** Where a rating stands in the framework's scale: 0 is the worst. */
export function placeOf(rating: Rating, { ratings }: Rules): number {
  return ratings.findIndex(({ id }) => id === rating);
}

function findLimit(from: Rating, standards: readonly StandardRating[], rules: Rules): Limit | null {
  let limit: Limit | null = null;
  for (const { standard, when, overallAtMost: to } of rules.limitingJudgements) {
    const rating = standards.find(({ id }) => id === standard)?.rating ?? null;
    if (rating === null || !when.includes(rating)) continue;
    if (placeOf(to, rules) < placeOf(limit?.to ?? from, rules)) limit = { standard, from, to };
  }
  return limit;
}

/**
 * Rules R4 and R5. The score is the sum over the rated standards that are scored, out of the best score for each of
 * them. A limiting judgement holds the overall rating down; of several, the one that holds it lowest is named.
 * Domains have no rating (R8): nothing here knows of them.
 */
export function rateOverall(standards: readonly StandardRating[], rules: Rules): Overall {
  const scoreOf = new Map(rules.ratings.map(({ id, score }) => [id, score]));
  const scores = standards.flatMap(({ scored, rating }) =>
    scored && rating !== null ? [scoreOf.get(rating) ?? 0] : [],
  );
  const score = scores.reduce((sum, one) => sum + one, 0);
  const maxScore = Math.max(...scoreOf.values()) * scores.length;
  const band = rules.overall.bands.find(({ from, to }) => score >= from && score <= to);
  if (!band || scores.length < rules.overall.scoredStandards)
    return { score, maxScore, overall: null, limitedBy: null };
  const limitedBy = findLimit(band.rating, standards, rules);
  return { score, maxScore, overall: limitedBy?.to ?? band.rating, limitedBy };
}
