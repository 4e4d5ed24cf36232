import type { Output } from '../../../../api/contract.ts';
import { sayCount } from '../../../parts/words.ts';

/** References after one another, in words. */
export const LISTED = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** What making the cases came to, in words. */
export function sayMade({ made, left, stayed }: Output<'sample.makeCases'>): string {
  const parts = [`${sayCount(made, 'case')} made, with the facts of the list.`];
  if (left.length > 0) parts.push(`${sayCount(left.length, 'case')} of an earlier draw left.`);
  if (stayed.length > 0)
    parts.push(`${LISTED.format(stayed)} ${stayed.length === 1 ? 'stays' : 'stay'}, begun before.`);
  return parts.join(' ');
}
