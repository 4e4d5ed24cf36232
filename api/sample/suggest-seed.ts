import { AUDIT_SAMPLE } from '../../domain/history/fields.ts';
import type { AuditId } from '../../domain/ids.ts';
import { drawLot } from '../../domain/sampling/seed.ts';
import type { Context } from '../service/context.ts';

/**
 * A seed that nobody chose: it follows from the list's random id and from how often was drawn, so that it cannot be
 * tried again until a sample pleases without leaving those draws in the history.
 */
export function suggestSeed({ store }: Context, audit: AuditId, list: string): string {
  const draws = store.historyOf(audit, AUDIT_SAMPLE).length;
  const { first, second } = drawLot(`SEED ${draws}`, list);
  const group = (number: number): string => number.toString(36).toUpperCase().padStart(4, '0').slice(-4);
  return `${group(first)}-${group(second)}`;
}
