import type { Denominator, Framework } from '../framework/schema.ts';
import { type Counts, notApplicable } from './counts.ts';

/** How a framework rounds percentages (F3). */
export type Rounding = Framework['rules']['rounding'];

/** A percentage (0-100, at most three decimals) as a whole number of thousandths, so that comparing is exact. */
export function thousandths(percent: number): number {
  return Math.round(percent * 1000);
}

function roundsUp(remainder: number, of: number, quotient: number, method: Rounding['method']): boolean {
  if (method === 'down' || 2 * remainder < of) return false;
  return method === 'half-up' || 2 * remainder > of || quotient % 2 === 1;
}

/**
 * Rule F3: yes of `of` as a percentage, 0-100, rounded as the framework says, in whole numbers throughout.
 * Half up without decimals this is floor((200·yes + of) / (2·of)). Null where `of` is 0 (F1).
 */
export function roundPercent(yes: number, of: number, { method, decimals }: Rounding): number | null {
  if (of === 0) return null;
  const unit = 10 ** decimals;
  const dividend = 100 * unit * yes;
  const remainder = dividend % of;
  const quotient = (dividend - remainder) / of;
  return (roundsUp(remainder, of, quotient, method) ? quotient + 1 : quotient) / unit;
}

/** Rules F1 and F2: how many cases a percentage is of: `applicable` is yes + no, `asked` adds not applicable. */
export function denominatorOf(counts: Counts, denominator: Denominator): number {
  const applicable = counts.yes + counts.no;
  return denominator === 'applicable' ? applicable : applicable + notApplicable(counts);
}

/**
 * Rules F1 to F3: a question's percentage, 0-100. Null with no applicable case, whichever the denominator:
 * such a question is "not applicable for the cases inspected", never 0%.
 */
export function percentOf(counts: Counts, denominator: Denominator, rounding: Rounding): number | null {
  if (denominatorOf(counts, 'applicable') === 0) return null;
  return roundPercent(counts.yes, denominatorOf(counts, denominator), rounding);
}
