import type { Trait } from '../../../domain/sampling/strata.ts';
import type { FrameworkWords } from '../../parts/framework-words.ts';
import { placeOfValue, sayFact } from './say-fact.ts';

/** What the cases of a stratum have in common, in words: "Male, Low or Medium". */
export function sayTraits(traits: readonly Trait[], words: FrameworkWords): string {
  if (traits.length === 0) return 'All';
  const sayOne = ({ field, values }: Trait): string =>
    values
      .toSorted((a, b) => placeOfValue(field, a, words) - placeOfValue(field, b, words))
      .map((value) => sayFact(field, value, words))
      .join(' or ');
  return traits.map(sayOne).join(', ');
}
