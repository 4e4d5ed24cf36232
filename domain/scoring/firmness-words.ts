import { capitalise, countWithNoun } from '../report/number-words.ts';
import type { KeyQuestionResult } from './figure-schema.ts';
import type { OverallChange, OverallFirmness } from './overall-firmness.ts';
import type { StandardChange, StandardFirmness } from './standard-firmness.ts';

/** The framework's own words, as far as firmness is said in them. */
export interface RatingWords {
  /** A rating in words; null is "Not rated". */
  rating(id: string | null): string;
  /** "2.1 Assessment". */
  standard(id: string): string;
}

const cases = (count: number): string => countWithNoun(count, 'case');

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** "with 14 of 22 instead of 15 it would be Requires improvement" */
function whatIf({ yes, of }: KeyQuestionResult, moved: number, rating: string): string {
  return `with ${yes + moved} of ${of} instead of ${yes} it would be ${rating}`;
}

/**
 * Rule R7: how firm a key question is, for people in a hurry.
 *
 * | fewer cases lower it | more cases raise it | said |
 * |----------------------|---------------------|------|
 * | by one               | none, or further off| Good by one case: with 14 of 22 instead of 15 it would be Requires improvement. |
 * | further off          | by one              | Good, one case short of Outstanding: with 18 of 22 instead of 17 it would be Outstanding. |
 * | as near as           | each other          | Good by one case, and one case short of Outstanding: with 14 of 22 instead of 15 it would be ..., with 16 Outstanding. |
 * | none                 | none                | Good, whatever is judged otherwise. |
 */
export function sayQuestionFirmness(result: KeyQuestionResult, words: RatingWords): string {
  if (result.band === null) return 'Not rated: it applies to none of the cases that are answered.';
  const band = words.rating(result.band);
  const { more, fewer } = result.sensitivity;
  if (fewer && more && fewer.cases === more.cases) {
    const [down, up] = [words.rating(fewer.band), words.rating(more.band)];
    const both = `${whatIf(result, -fewer.cases, down)}, with ${result.yes + more.cases} ${up}`;
    return `${band} by ${cases(fewer.cases)}, and as near to ${up}: ${both}.`;
  }
  if (fewer && (!more || fewer.cases < more.cases))
    return `${band} by ${cases(fewer.cases)}: ${whatIf(result, -fewer.cases, words.rating(fewer.band))}.`;
  if (!more) return `${band}, whatever is judged otherwise.`;
  const up = words.rating(more.band);
  return `${band}, ${cases(more.cases)} short of ${up}: ${whatIf(result, more.cases, up)}.`;
}

/** "one fewer sufficient case in 2.1.3 makes it Requires improvement" */
function sayChange({ rating, changed }: StandardChange, isMore: boolean, words: RatingWords): string {
  const kind = `${isMore ? 'more' : 'fewer'} sufficient`;
  const parts = changed.map(({ question, cases: count }, at) => {
    const [noun, many] = at === 0 ? [`${kind} case`, `${kind} cases`] : ['', ''];
    return `${countWithNoun(count, noun, many).trim()} in ${question}`;
  });
  const verb = parts.length === 1 && changed[0]?.cases === 1 ? 'makes' : 'make';
  return `${listed(parts)} ${verb} it ${words.rating(rating)}`;
}

/**
 * Rule R7: how firm a standard is. Where the panel decided, what cases would change is the rating by rule; where people
 * rate, no case changes it.
 */
export function sayStandardFirmness(standard: StandardFirmness, words: RatingWords): string {
  const { by, rating, ruleRating, more, fewer } = standard;
  if (by === 'people') return `${words.rating(rating)}, rated by people: no case changes it.`;
  if (by === 'none') return 'Not rated yet.';
  const changes = [fewer && sayChange(fewer, false, words), more && sayChange(more, true, words)];
  const said = capitalise(changes.filter((change) => change !== null).join('; '));
  const now = words.rating(ruleRating);
  if (by === 'cases') return said === '' ? `${now}, whatever is judged otherwise.` : `${now}. ${said}.`;
  const stays = `${words.rating(rating)} by the panel, which no case changes. By rule it is ${now}.`;
  return said === '' ? stays : `${stays} ${said}.`;
}

// With more standards than this the list of what would have to change says less than its length.
const STANDARDS_LISTED = 2;

function sayOverallChange({ cases: count, rating, standards }: OverallChange, words: RatingWords): string {
  const said = `${cases(count)} judged otherwise could make it ${words.rating(rating)}`;
  if (standards.length > STANDARDS_LISTED) return `${said}, in ${countWithNoun(standards.length, 'standard')}`;
  const moved = standards.map(({ standard, rating: to, changed }) => {
    const questions = changed.map(({ question, cases: inQuestion }) => `${inQuestion} in ${question}`);
    return `${words.standard(standard)} becomes ${words.rating(to)} (${questions.join(', ')})`;
  });
  return `${said}: ${listed(moved)}`;
}

/** Rule R7: how firm the overall rating is: points to the next ratings, and the fewest cases that would change it. */
export function sayOverallFirmness(firmness: OverallFirmness, words: RatingWords): readonly string[] {
  const { rating, score, maxScore, pointsUp, pointsDown, more, fewer } = firmness;
  if (rating === null) return ['There is no overall rating yet.'];
  const points = [
    pointsDown === null ? null : `${countWithNoun(pointsDown, 'point')} fewer would lower it`,
    pointsUp === null ? null : `${countWithNoun(pointsUp, 'point')} more would raise it`,
  ];
  const said = points.filter((one) => one !== null).join(', ');
  const none = 'No change in the cases alone would change it: it rests on what the panel and people decided too.';
  const changes = [fewer, more].flatMap((change) => (change ? [change] : []));
  return [
    `${words.rating(rating)}, with a score of ${score} of ${maxScore}${said === '' ? '' : `: ${said}`}.`,
    ...(changes.length === 0 ? [none] : changes.map((change) => `${capitalise(sayOverallChange(change, words))}.`)),
  ];
}
