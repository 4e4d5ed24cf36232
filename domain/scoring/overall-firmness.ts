import type { Rating, StandardId } from '../ids.ts';
import type { Rules } from './band.ts';
import { rateOverall, type StandardRating } from './overall.ts';
import type { Results } from './results-schema.ts';
import type { StandardChange, StandardFirmness } from './standard-firmness.ts';

/** The fewest cases that change the overall rating, by which standards, and the rating reached. */
export interface OverallChange {
  readonly cases: number;
  readonly rating: Rating;
  readonly standards: readonly (StandardChange & { readonly standard: StandardId })[];
}

/** How firm the overall rating is (R7). All are null while there is none (R4). Points are of the score. */
export interface OverallFirmness {
  readonly rating: Rating | null;
  readonly score: number;
  readonly maxScore: number;
  /** Points to the next rating up and down; null at the ends of the scale. */
  readonly pointsUp: number | null;
  readonly pointsDown: number | null;
  /** Null where no cases do it, or another rating holds it where it is (R5). */
  readonly more: OverallChange | null;
  readonly fewer: OverallChange | null;
  readonly best: Rating | null;
  readonly worst: Rating | null;
}

interface Way {
  readonly cases: number;
  readonly standards: OverallChange['standards'];
}

/** Each change of a standard's rating in one direction, with the points of the score that it moves by. */
function optionsOf(standard: StandardFirmness, isUp: boolean, rules: Rules) {
  const scoreOf = (rating: Rating | null): number => rules.ratings.find(({ id }) => id === rating)?.score ?? 0;
  return standard.steps.flatMap((step) => {
    const points = (scoreOf(step.rating) - scoreOf(standard.rating)) * (isUp ? 1 : -1);
    return points > 0 ? [{ points, step: { ...step, standard: standard.id } }] : [];
  });
}

/**
 * The fewest cases that move the score by at least so many points: for each standard, none of its changes or one, the
 * cheapest way to every number of points being kept (points beyond those wanted are as good as those wanted).
 */
function cheapestWay(standards: readonly StandardFirmness[], wanted: number, isUp: boolean, rules: Rules): Way | null {
  let ways = new Map<number, Way>([[0, { cases: 0, standards: [] }]]);
  for (const standard of standards.filter(({ scored }) => scored)) {
    const next = new Map(ways);
    for (const { points, step } of optionsOf(standard, isUp, rules)) {
      for (const [had, way] of ways) {
        const at = Math.min(wanted, had + points);
        const cases = way.cases + step.cases;
        if (cases < (next.get(at)?.cases ?? Number.POSITIVE_INFINITY))
          next.set(at, { cases, standards: [...way.standards, step] });
      }
    }
    ways = next;
  }
  return ways.get(wanted) ?? null;
}

function findChange(
  results: Results,
  standards: readonly StandardFirmness[],
  points: number | null,
  { isUp, rules }: { readonly isUp: boolean; readonly rules: Rules },
): OverallChange | null {
  const way = points === null ? null : cheapestWay(standards, points, isUp, rules);
  if (way === null) return null;
  const reached = new Map(way.standards.map(({ standard, rating }) => [standard, rating]));
  const moved = results.standards.map((one) => ({ ...one, rating: reached.get(one.id) ?? one.rating }));
  const { overall } = rateOverall(moved, rules); // R5: another rating may hold it
  return overall === null || overall === results.overall ? null : { ...way, rating: overall };
}

/** The overall rating if every open case went one way: where the panel or people decided, their rating stays. */
function overallAt(
  end: 'best' | 'worst',
  results: Results,
  standards: readonly StandardFirmness[],
  rules: Rules,
): Rating | null {
  const byId = new Map(standards.map((standard) => [standard.id, standard]));
  const rated: StandardRating[] = results.standards.map(({ id, scored, rating }) => {
    const standard = byId.get(id);
    const isOpen = standard?.by === 'cases' || standard?.by === 'none';
    return { id, scored, rating: isOpen ? (standard?.[end] ?? null) : rating };
  });
  return rateOverall(rated, rules).overall;
}

/** Points from the score to the bands beside its own. The band is the score's: a limit (R5) does not move it. */
function pointsTo({ score, overall, limitedBy }: Results, rules: Rules) {
  const byScore = limitedBy?.from ?? overall;
  const band = rules.overall.bands.find(({ rating }) => rating === byScore);
  const next = rules.overall.bands.find(({ from }) => band && from === band.to + 1);
  const isLowest = !band || rules.overall.bands.every(({ from }) => from >= band.from);
  return { up: next ? next.from - score : null, down: isLowest ? null : score - band.from + 1 };
}

/** Rule R7: how firm the overall rating is: the fewest cases, wherever they lie, that would change it. */
export function firmnessOfOverall(
  results: Results,
  standards: readonly StandardFirmness[],
  rules: Rules,
): OverallFirmness {
  const { overall: rating, score, maxScore } = results;
  const points = rating === null ? { up: null, down: null } : pointsTo(results, rules);
  return {
    rating,
    score,
    maxScore,
    pointsUp: points.up,
    pointsDown: points.down,
    more: findChange(results, standards, points.up, { isUp: true, rules }),
    fewer: findChange(results, standards, points.down, { isUp: false, rules }),
    best: overallAt('best', results, standards, rules),
    worst: overallAt('worst', results, standards, rules),
  };
}
