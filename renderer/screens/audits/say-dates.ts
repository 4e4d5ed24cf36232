import type { RoundPlan } from '../../../domain/round/plan.ts';
import { sayDate, sayMonth } from '../../parts/words.ts';

/** When an audit is: the days of its fieldwork, or of a round the team and month. Empty where nothing is given. */
export function sayDates(
  { from, to }: { readonly from: string | null; readonly to: string | null },
  round: Pick<RoundPlan, 'team' | 'month'> | null,
): string {
  if (round) return `${round.team}, ${sayMonth(round.month)}`;
  if (from !== null && to !== null) return `${sayDate(from)} to ${sayDate(to)}`;
  if (from !== null) return `From ${sayDate(from)}`;
  return to === null ? '' : `Until ${sayDate(to)}`;
}
