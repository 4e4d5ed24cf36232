import type { TrendColumn } from '../../../../api/contract/round.ts';
import { sayDate, sayMonth } from '../../../parts/words.ts';

const SHORT = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A round by its month, an inspection by its last day; short as it stands below a chart. */
export function sayColumn({ kind, label }: Pick<TrendColumn, 'kind' | 'label'>, length: 'short' | 'long'): string {
  if (length === 'short') return kind === 'inspection' ? 'Inspection' : SHORT.format(new Date(`${label}-01T00:00:00Z`));
  return kind === 'inspection' ? `Inspection, ${sayDate(label)}` : sayMonth(label);
}
