import type { Trait } from '../../../domain/sampling/strata.ts';
import type { FrameworkWords } from '../../parts/framework-words.ts';
import { placeOfValue, sayFact, sayField } from './say-fact.ts';

/** Fields whose values say nothing without the field: a class is of harm, or of safety. */
const CLASSES = ['serviceRiskOfSeriousHarm', 'serviceSafetyWellbeing'];

function sayTrait({ field, values }: Trait, words: FrameworkWords): string {
  const said = values
    .toSorted((a, b) => placeOfValue(field, a, words) - placeOfValue(field, b, words))
    .map((value) => sayFact(field, value, words))
    .join(' or ');
  return CLASSES.includes(field) ? `${sayField(field, words)}: ${said}` : said;
}

/** What the cases of a stratum have in common, in words: "Male; Referral order; Risk of serious harm: Low or Medium". */
export function sayTraits(traits: readonly Trait[], words: FrameworkWords): string {
  return traits.length === 0 ? 'All' : traits.map((trait) => sayTrait(trait, words)).join('; ');
}
