import type { ShownExclusion } from '../../../api/contract/sample.ts';

/** Why cases take no part, in words, by kind (S2). */
export const EXCLUSION_WORDS: Readonly<Record<ShownExclusion['kind'], string>> = {
  'by-hand': 'Left out by decision',
  'case-type': 'Case type not sampled',
  'no-date': 'No date of disposal',
  'before-window': 'Disposed of too early',
  'after-window': 'Disposed of too late',
  duplicate: 'In the list again',
};

/** Why one case takes no part, in words. */
export function sayExclusion(exclusion: ShownExclusion): string {
  const words = EXCLUSION_WORDS[exclusion.kind];
  if (exclusion.kind === 'by-hand') return `${words}: ${exclusion.reason}`;
  return exclusion.kind === 'duplicate' ? `${words}: ${exclusion.of} stays` : words;
}
