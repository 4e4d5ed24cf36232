import type { Rating } from '../ids.ts';
import { bandAbove, bandBelow, bandOf, type Rules } from './band.ts';
import { fewestCases } from './fewest-cases.ts';
import type { BandChange, Figure, Sensitivity } from './figure-schema.ts';
import { roundPercent } from './percent.ts';

/** What another percentage (0-100) of a key question would change (R7). */
export type Consequences = (
  percent: number | null,
) => Pick<BandChange, 'changesRuleRating' | 'changesRating' | 'changesOverall'>;

function findChange(
  { yes, no, of }: Figure,
  { now, direction, rules, consequences }: { now: Rating; direction: 1 | -1; rules: Rules; consequences: Consequences },
): BandChange | null {
  const next = direction > 0 ? bandAbove(now, rules.bands.list) : bandBelow(now, rules.bands.list);
  if (next === null) return null;
  const percentWith = (cases: number) => roundPercent(yes + direction * cases, of, rules.rounding);
  const bandWith = (cases: number) => bandOf(percentWith(cases), rules.bands.list);
  const cases = fewestCases(direction > 0 ? no : yes, (tried) => bandWith(tried) !== now);
  const band = cases === null ? null : bandWith(cases);
  if (cases === null || band === null) return null;
  return { cases, band, ...consequences(percentWith(cases)) };
}

/**
 * Rule R7: how many more or fewer sufficient cases, over the same denominator, change the band of a key question, and
 * what changes with it; and its band if the unanswered cases all went one way, which adds them to the denominator.
 */
export function judgeSensitivity(figure: Figure, rules: Rules, consequences: Consequences): Sensitivity {
  const { list } = rules.bands;
  const now = bandOf(figure.percent, list);
  const whole = figure.of + figure.unanswered;
  const bandWhere = (yes: number) =>
    now === null && figure.unanswered === 0 ? null : bandOf(roundPercent(yes, whole, rules.rounding), list);
  return {
    more: now && findChange(figure, { now, direction: 1, rules, consequences }),
    fewer: now && findChange(figure, { now, direction: -1, rules, consequences }),
    best: bandWhere(figure.yes + figure.unanswered),
    worst: bandWhere(figure.yes),
  };
}
