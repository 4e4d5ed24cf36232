import type { Framework } from '../framework/schema.ts';
import type { Rating } from '../ids.ts';
import { roundPercent, thousandths } from './percent.ts';

/** The rules of a framework, as scoring needs them. */
export type Rules = Framework['rules'];

/** The bands of a framework, lowest first; a band reaches to the next one (R1). */
export type Bands = Rules['bands']['list'];

/** Rule R1: the band of a percentage (0-100). Null where there is no percentage (F1). */
export function bandOf(percent: number | null, bands: Bands): Rating | null {
  if (percent === null) return null;
  return bands.findLast(({ from }) => thousandths(percent) >= thousandths(from))?.rating ?? null;
}

/** The percentage (0-100) at which a rating's band begins. Null where the framework has no such band. */
export function startOfBand(rating: Rating, bands: Bands): number | null {
  return bands.find((band) => band.rating === rating)?.from ?? null;
}

/** The next band up. Null at the top. */
export function bandAbove(rating: Rating, bands: Bands): Rating | null {
  const at = bands.findIndex((band) => band.rating === rating);
  return at < 0 ? null : (bands[at + 1]?.rating ?? null);
}

/** The next band down. Null at the bottom. */
export function bandBelow(rating: Rating, bands: Bands): Rating | null {
  const at = bands.findIndex((band) => band.rating === rating);
  return bands[at - 1]?.rating ?? null;
}

/** Rule F3: whether rounding decided the band: that of the rounded percentage is not that of the fraction itself. */
export function roundingDecided(yes: number, of: number, { bands, rounding }: Rules): boolean {
  if (of === 0) return false;
  const exact = bands.list.findLast(({ from }) => thousandths(100) * yes >= thousandths(from) * of);
  return bandOf(roundPercent(yes, of, rounding), bands.list) !== exact?.rating;
}
