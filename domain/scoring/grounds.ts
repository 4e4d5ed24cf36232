import type { Ground } from '../framework/schema.ts';
import type { Rating } from '../ids.ts';
import { bandOf, type Rules, startOfBand } from './band.ts';
import type { Figure } from './figure-schema.ts';
import { roundPercent, thousandths } from './percent.ts';

/** The move that a panel makes: the key question that decides the standard, and the two ratings. */
export interface Move {
  /** Null where no key question is rated. */
  readonly deciding: Pick<Figure, 'yes' | 'no' | 'of' | 'percent'> | null;
  readonly from: Rating;
  readonly to: Rating;
  /** 1 for a higher rating, -1 for a lower one. */
  readonly direction: 1 | -1;
}

function isWithinPoints({ deciding, from, to, direction }: Move, points: number, { bands }: Rules): boolean {
  const boundary = startOfBand(direction > 0 ? to : from, bands.list);
  if (boundary === null || deciding === null || deciding.percent === null) return false;
  return Math.abs(thousandths(deciding.percent) - thousandths(boundary)) <= thousandths(points);
}

function isWithinCases({ deciding, direction }: Move, cases: number, { bands, rounding }: Rules): boolean {
  if (deciding === null || deciding.percent === null) return false;
  const { yes, no, of, percent } = deciding;
  const moved = Math.min(yes + no, Math.max(0, yes + direction * cases));
  return bandOf(roundPercent(moved, of, rounding), bands.list) !== bandOf(percent, bands.list);
}

/**
 * Rule R6: whether a ground that is measured holds for a move; null for one that people answer for with a reason.
 *
 * | ground            | holds when, for the deciding key question |
 * |-------------------|-------------------------------------------|
 * | pointsFromBoundary| its rounded percentage is that near, or nearer, to where the higher of the two bands begins |
 * | casesFromBoundary | that many more sufficient cases (for a higher rating) or fewer (for a lower) change its band |
 */
export function groundHolds({ holdsWhen }: Ground, move: Move, rules: Rules): boolean | null {
  if (holdsWhen === 'reason-given') return null;
  if ('pointsFromBoundary' in holdsWhen) return isWithinPoints(move, holdsWhen.pointsFromBoundary, rules);
  return isWithinCases(move, holdsWhen.casesFromBoundary, rules);
}
