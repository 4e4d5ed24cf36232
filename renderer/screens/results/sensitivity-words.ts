import { capitalise, countInWords } from '../../../domain/report/number-words.ts';
import type { BandChange, KeyQuestionResult, Sensitivity } from '../../../domain/scoring/figure-schema.ts';
import type { FrameworkWords } from '../../parts/framework-words.ts';

/**
 * What changes along with a band (R7).
 *
 * | rule rating | published rating | overall | said |
 * |-------------|------------------|---------|------|
 * | no          |                  |         | the standard stays |
 * | yes         | no               |         | the rule's rating of the standard changes, the panel's stays |
 * | yes         | yes              | no      | the standard changes with it |
 * | yes         | yes              | yes     | the standard and the overall rating change with it |
 */
function consequence({ changesRuleRating, changesRating, changesOverall }: BandChange): string {
  if (changesOverall) return 'the standard and the overall rating change with it';
  if (changesRating) return 'the standard changes with it';
  if (changesRuleRating) return "the rule's rating of the standard changes with it, the panel's stays";
  return 'the standard stays';
}

/** Rule R7: what changes along with the band of a key question, in either direction. Empty where nothing can. */
export function describeConsequences({ more, fewer }: Sensitivity): string {
  const [up, down] = [more && consequence(more), fewer && consequence(fewer)];
  if (up === null || down === null || up === down) return up ?? down ?? '';
  return `with more, ${up}; with fewer, ${down}`;
}

function describeMore(more: BandChange | null, words: FrameworkWords): string {
  if (more === null) return 'more sufficient cases leave this as it is';
  const band = words.rating(more.band);
  if (more.cases === 1) return `one more sufficient case makes this ${band}`;
  return `one more sufficient case leaves this, ${countInWords(more.cases)} more make it ${band}`;
}

function describeFewer(fewer: BandChange | null, words: FrameworkWords): string {
  if (fewer === null) return 'fewer leave it';
  const band = words.rating(fewer.band);
  if (fewer.cases === 1) return `one fewer makes it ${band}`;
  return `one fewer leaves it, ${countInWords(fewer.cases)} fewer make it ${band}`;
}

/**
 * Rule R7 in plain words: how many cases more or fewer change the band, and what changes with it: "One more sufficient
 * case makes this Good; one fewer leaves it, two fewer make it Inadequate. The standard stays." Empty where not rated.
 */
export function describeSensitivity({ band, sensitivity }: KeyQuestionResult, words: FrameworkWords): string {
  if (band === null) return '';
  const { more, fewer } = sensitivity;
  const change = `${capitalise(describeMore(more, words))}; ${describeFewer(fewer, words)}.`;
  const consequences = describeConsequences(sensitivity);
  return consequences === '' ? change : `${change} ${capitalise(consequences)}.`;
}

/** Rule R7: what the unanswered cases could still make of the band. Empty where every case is answered. */
export function describeUnanswered({ unanswered, sensitivity }: KeyQuestionResult, words: FrameworkWords): string {
  if (unanswered === 0) return '';
  const { best, worst } = sensitivity;
  const open = unanswered === 1 ? '1 case is not answered yet' : `${unanswered} cases are not answered yet`;
  if (best === worst) return `${open}: whatever the answer, the band is ${words.rating(best)}.`;
  return `${open}: the band could end anywhere from ${words.rating(worst)} to ${words.rating(best)}.`;
}

/** Rule F3: that rounding decided the band, with the fraction cut off, not rounded, at one decimal. Empty where it did not. */
export function describeRounding({ roundingDecided, yes, of, percent }: KeyQuestionResult): string {
  if (!roundingDecided || of === 0) return '';
  const exact = Math.floor((1000 * yes) / of) / 10;
  return `Rounding decided this band: ${yes} of ${of} is ${exact}%, shown and banded as ${percent}%.`;
}
