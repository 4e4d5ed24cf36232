import type { Figure } from '../../../domain/scoring/figure-schema.ts';
import { DENOMINATOR_WORDS } from '../../parts/framework-words.ts';

type Counted = Pick<Figure, 'percent' | 'yes' | 'no' | 'of' | 'notApplicable' | 'unanswered' | 'denominator'>;

/**
 * A percentage in words; where there is none, why (F1).
 *
 * | percentage | cases | not answered yet | said |
 * |------------|-------|------------------|------|
 * | 77         | any   | any              | 77% |
 * | none       | none  | none             | No cases |
 * | none       | some  | some             | Not answered yet |
 * | none       | some  | none             | Not applicable for the cases inspected |
 */
export function percentInWords({ percent, unanswered, sample }: Pick<Figure, 'percent' | 'unanswered' | 'sample'>) {
  if (percent !== null) return `${percent}%`;
  if (sample === 0) return 'No cases';
  return unanswered > 0 ? 'Not answered yet' : 'Not applicable for the cases inspected';
}

/** Rule F4: the counts of a percentage: "10 of 13 applicable". */
export function countsInWords({ yes, of, denominator }: Pick<Counted, 'yes' | 'of' | 'denominator'>): string {
  return `${yes} of ${of} ${DENOMINATOR_WORDS[denominator]}`;
}

/** The same cases by the other denominator (F4): "10 of 14 asked: 71%". */
export function otherInWords({ yes, otherDenominator: { kind, of, percent } }: Figure): string {
  const counts = countsInWords({ yes, of, denominator: kind });
  return percent === null ? counts : `${counts}: ${percent}%`;
}

/** Rule F4: how the cases add up: "13 + 0 + 0 = 13". */
export function reconcile({ yes, no, notApplicable, unanswered, sample }: Figure): string {
  return `${yes + no} + ${notApplicable} + ${unanswered} = ${sample}`;
}

/** Rule F5: the interval in whole per cent: "50% to 92%". */
export function intervalInWords([low, high]: NonNullable<Figure['interval']>): string {
  return `${low.toFixed(0)}% to ${high.toFixed(0)}%`;
}
