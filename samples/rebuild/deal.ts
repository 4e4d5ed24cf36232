import type { Answer } from '../../domain/scoring/answer.ts';
import type { Asked } from './asked.ts';
import type { FieldRules } from './field-rules.ts';
import type { HiddenCase } from './hidden-case.ts';

/** The answer each case gives to one question. A case that is not in it leaves the question unanswered. */
export type Deal = ReadonlyMap<HiddenCase, Answer>;

/** How many of the cases to which a question applies give each answer. */
export interface States {
  readonly yes: number;
  readonly no: number;
  /** By the assessor: cases to which the question does not apply by rule give no answer. */
  readonly na: number;
  readonly unanswered: number;
}

/** The cases to which the question applies by rule. */
export function applicableCases(
  { question }: Asked,
  cases: readonly HiddenCase[],
  rules: FieldRules,
): readonly HiddenCase[] {
  return cases.filter((one) => question.conditions.every(({ field }) => rules.get(field)?.satisfiedBy.has(one)));
}

/**
 * The states that give the published figures (F1, F2). Where a report does not say how many were not applicable:
 *
 * | denominator | yes + no                  | not applicable by the assessor                                 |
 * |-------------|---------------------------|----------------------------------------------------------------|
 * | applicable  | `of`                      | every other case, since the reports count relevant cases        |
 * | asked       | `of` - all not applicable | as many as lack what is asked about, as far as the figures allow |
 *
 * Throws where the figures do not fit the cases.
 */
export function countStates({ question, figures }: Asked, size: number, applicable: number, lacking: number): States {
  if (!figures) return { yes: 0, no: 0, na: 0, unanswered: applicable };
  const { id, yes, of, notApplicable } = figures;
  const byRule = size - applicable;
  const inAsked = question.denominator === 'asked';
  const guessed = inAsked ? Math.min(lacking, of - yes - byRule) : applicable - of;
  const na = notApplicable === undefined ? guessed : notApplicable - byRule;
  const no = inAsked ? of - yes - na - byRule : of - yes;
  const unanswered = applicable - yes - no - na;
  if (na < 0 || no < 0 || unanswered < 0) {
    const room = `${applicable} of ${size} cases to which it applies`;
    throw new Error(
      `${id}: ${yes} yes of ${of}, ${notApplicable ?? 'unknown'} not applicable; expected to fit ${room}`,
    );
  }
  return { yes, no, na, unanswered };
}

/** The items, highest value first; each is valued once. */
export function rank<T>(items: readonly T[], value: (item: T) => number): readonly T[] {
  return items
    .map((item) => ({ item, value: value(item) }))
    .sort((one, other) => other.value - one.value)
    .map(({ item }) => item);
}
