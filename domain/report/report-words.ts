import type { Framework, Standard } from '../framework/schema.ts';
import type { Rating } from '../ids.ts';
import type { Figure } from '../scoring/figure-schema.ts';
import { isSmall } from '../scoring/small-numbers.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day as people write it, "3 March 2026", from `YYYY-MM-DD`. */
export function sayDay(iso: string): string {
  return DAY.format(new Date(`${iso}T00:00:00Z`));
}

/** When the fieldwork was: "2 March 2026 to 6 March 2026"; null where no day is known. */
export function sayFieldwork(from: string | null, to: string | null): string | null {
  if (from === null || to === null) return from === null ? to && sayDay(to) : sayDay(from);
  return from === to ? sayDay(from) : `${sayDay(from)} to ${sayDay(to)}`;
}

/** A rating in the framework's words; "Not rated" where there is none. */
export function sayRating({ rules }: Framework, rating: Rating | null): string {
  return rules.ratings.find(({ id }) => id === rating)?.title ?? 'Not rated';
}

/** A percentage as it is printed: "62%"; F1: never 0% where nothing applies. */
export function sayPercent({ percent, unanswered }: Pick<Figure, 'percent' | 'unanswered'>): string {
  if (percent !== null) return `${percent}%`;
  return unanswered > 0 ? 'Not answered' : 'Not applicable';
}

/** F4: what a percentage is of: "8 of 13", what is outside it, and that it is of so few cases that one decides. */
export function sayCounts({ yes, of, notApplicable, unanswered, denominator }: Figure): string {
  const rest = [
    notApplicable > 0 && `${notApplicable} not applicable${denominator === 'asked' ? ' among them' : ''}`,
    unanswered > 0 && `${unanswered} unanswered`,
    isSmall(of) && 'few cases',
  ].filter((part) => part !== false);
  return [`${yes} of ${of}`, ...rest].join('; ');
}

/** A standard with its number: "2.1 Assessment". */
export const sayStandard = ({ id, title }: Pick<Standard, 'id' | 'title'>): string => `${id} ${title}`;

/** A case type in the framework's words, in the middle of a sentence: "court disposal". */
export function sayCaseType({ caseTypes }: Framework, caseType: string): string {
  return (caseTypes.find(({ id }) => id === caseType)?.title ?? caseType).toLowerCase();
}
