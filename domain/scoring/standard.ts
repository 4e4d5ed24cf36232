import type { Rating } from '../ids.ts';
import { type Bands, bandOf } from './band.ts';

/** What the rating of a standard looks at in a key question: its percentage, 0-100, null where not rated. */
export interface RatedQuestion {
  readonly percent: number | null;
}

/**
 * The key question that decides a standard's rating (R2): the one in the lowest band; among those the lowest
 * percentage; among equals the first. As bands rise with the percentage, that is the first with the lowest percentage.
 * Null where none is rated.
 */
export function findDecidingQuestion<T extends RatedQuestion>(keyQuestions: readonly T[]): T | null {
  let lowest: T | null = null;
  for (const question of keyQuestions) {
    if (question.percent === null) continue;
    if (lowest === null || lowest.percent === null || question.percent < lowest.percent) lowest = question;
  }
  return lowest;
}

/** Rule R2: the lowest band among the key questions of a standard judged on cases. Null, not rated, where none is rated. */
export function rateByRule(keyQuestions: readonly RatedQuestion[], bands: Bands): Rating | null {
  return bandOf(findDecidingQuestion(keyQuestions)?.percent ?? null, bands);
}
