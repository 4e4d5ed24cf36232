import type { QuestionId } from '../ids.ts';
import { bandOf, type Rules } from '../scoring/band.ts';
import type { Figure } from '../scoring/figure-schema.ts';
import { roundPercent } from '../scoring/percent.ts';
import type { Suggestion } from './finding-schema.ts';
import { countInWords } from './number-words.ts';

/** With fewer applicable cases than this, a prompt suggests nothing. */
export const FEWEST_CASES = 5;

/** At most so many strengths, and so many areas for improvement, are suggested for a domain. */
export const MOST_SUGGESTED = 5;

interface Ranked {
  readonly id: QuestionId;
  readonly yes: number;
  readonly of: number;
}

/** By share, largest first, exactly; more cases first among equals, then as they came. */
function byShare(a: Ranked, b: Ranked): number {
  return b.yes * a.of - a.yes * b.of || b.of - a.of;
}

function giveReason({ yes, of }: Ranked, place: string, { rounding }: Rules): string {
  return `${yes} of ${of} applicable, ${roundPercent(yes, of, rounding)} per cent: among the ${place}`;
}

/**
 * Suggests strengths and areas for improvement of one domain from its prompts, with the reason for each. Ranked by
 * sufficient of applicable cases, whichever denominator the framework prints: that a prompt did not apply is no weakness.
 *
 * | suggested as | prompts with at least five applicable cases        | at most |
 * |--------------|----------------------------------------------------|---------|
 * | strength     | in the best band, strongest first                  | five    |
 * | area         | in the two lowest bands, weakest first             | five    |
 */
export function suggest(prompts: readonly Figure[], rules: Rules): ReadonlyMap<QuestionId, Suggestion> {
  const ranked = prompts
    .map(({ id, yes, no }): Ranked => ({ id, yes, of: yes + no }))
    .filter(({ of }) => of >= FEWEST_CASES)
    .sort(byShare);
  const bands = rules.bands.list;
  const placeOfBand = ({ yes, of }: Ranked): number => {
    const band = bandOf(roundPercent(yes, of, rules.rounding), bands);
    return bands.findIndex(({ rating }) => rating === band);
  };
  const strongest = ranked.filter((one) => placeOfBand(one) === bands.length - 1).slice(0, MOST_SUGGESTED);
  const weakest = ranked
    .filter((one) => placeOfBand(one) < 2)
    .slice(-MOST_SUGGESTED)
    .reverse();
  const most = countInWords(MOST_SUGGESTED);
  const entry = (as: Suggestion['as'], place: string) => (one: Ranked) =>
    [one.id, { as, reason: giveReason(one, place, rules) }] as const;
  return new Map<QuestionId, Suggestion>([
    ...strongest.map(entry('strength', `${most} strongest prompts of its domain`)),
    ...weakest.map(entry('area', `${most} weakest prompts of its domain`)),
  ]);
}
