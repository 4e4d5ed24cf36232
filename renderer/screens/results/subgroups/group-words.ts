import type { DimensionSummary } from '../../../../domain/subgroups/subgroups-schema.ts';
import { sayValue } from '../../../parts/words.ts';

/** A group in words: "10-14" is "10 to 14", "very-high" is "Very high"; a worker's code stays as it is. */
export function sayGroup(id: string, { isWorker }: Pick<DimensionSummary, 'isWorker'>): string {
  if (isWorker && id !== 'not-stated') return id;
  return /^\d+-\d+$/.test(id) ? id.replace('-', ' to ') : sayValue(id);
}
