import type { Question } from '../framework/questions.ts';
import type { Rules } from './band.ts';
import { type Counts, notApplicable, sampleSize } from './counts.ts';
import type { Figure } from './figure-schema.ts';
import { wilsonInterval } from './interval.ts';
import { denominatorOf, percentOf } from './percent.ts';

/** Rules F1 to F5: the figures of one question: its percentage with its counts, both denominators and the interval. */
export function figureOf({ id, denominator }: Question, counts: Counts, { rounding }: Rules): Figure {
  const of = denominatorOf(counts, denominator);
  const percent = percentOf(counts, denominator, rounding);
  const kind = denominator === 'applicable' ? 'asked' : 'applicable';
  return {
    id,
    percent,
    yes: counts.yes,
    no: counts.no,
    of,
    notApplicable: notApplicable(counts),
    unanswered: counts.unanswered,
    denominator,
    otherDenominator: { kind, of: denominatorOf(counts, kind), percent: percentOf(counts, kind, rounding) },
    interval: percent === null ? null : wilsonInterval(counts.yes, of),
    sample: sampleSize(counts),
  };
}
