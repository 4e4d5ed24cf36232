import type { QuestionId, Rating, StandardId } from '../ids.ts';
import type { KeyQuestionResult } from '../scoring/figure-schema.ts';
import type { Interval } from '../scoring/interval.ts';
import type { Results } from '../scoring/results-schema.ts';
import { differenceInterval } from './difference.ts';

/** A key question in two audits of one framework. Null where an audit does not have it. */
export interface ComparedQuestion {
  readonly id: QuestionId;
  readonly one: KeyQuestionResult | null;
  readonly other: KeyQuestionResult | null;
  /** Percentage points from the first to the second, of the rounded percentages; null where one has none. */
  readonly points: number | null;
  /** The 95% interval of that difference, in points. */
  readonly interval: Interval | null;
}

/**
 * A standard in two audits. `same`: both have it under one number and title. `changed`: the number means another
 * standard there. `missing`: one of them does not have it. Only where it is the same can ratings be set side by side.
 */
export interface ComparedStandard {
  readonly id: StandardId;
  readonly kind: 'same' | 'changed' | 'missing';
  readonly one: { readonly title: string; readonly rating: Rating | null } | null;
  readonly other: { readonly title: string; readonly rating: Rating | null } | null;
  /** Empty across frameworks: a number there is another question. */
  readonly questions: readonly ComparedQuestion[];
}

/** Two audits side by side. `breaks`: they are of different frameworks, so that questions are not compared. */
export interface Comparison {
  readonly breaks: boolean;
  readonly standards: readonly ComparedStandard[];
}

type Standard = Results['standards'][number];

const questionsOf = (standard: Standard | null): readonly KeyQuestionResult[] =>
  standard?.evidence === 'cases' ? standard.keyQuestions : [];

function compareQuestion(
  one: KeyQuestionResult | null,
  other: KeyQuestionResult | null,
  id: QuestionId,
): ComparedQuestion {
  const isRated = one !== null && other !== null && one.percent !== null && other.percent !== null;
  const points = isRated ? (other.percent ?? 0) - (one.percent ?? 0) : null;
  return { id, one, other, points, interval: isRated ? differenceInterval(other, one) : null };
}

function compareQuestions(one: Standard | null, other: Standard | null): readonly ComparedQuestion[] {
  const [first, second] = [questionsOf(one), questionsOf(other)];
  const ids = [...new Set([...first, ...second].map(({ id }) => id))];
  const find = (list: readonly KeyQuestionResult[], id: QuestionId) =>
    list.find((question) => question.id === id) ?? null;
  return ids.map((id) => compareQuestion(find(first, id), find(second, id), id));
}

function compareStandard(
  one: Standard | null,
  other: Standard | null,
  id: StandardId,
  breaks: boolean,
): ComparedStandard {
  const isBoth = one !== null && other !== null;
  const kind = !isBoth ? 'missing' : one.title === other.title ? 'same' : 'changed';
  const shown = (standard: Standard | null) => standard && { title: standard.title, rating: standard.rating };
  return { id, kind, one: shown(one), other: shown(other), questions: breaks ? [] : compareQuestions(one, other) };
}

/**
 * Two audits side by side: within one framework by question, across frameworks by standard alone, since there the same
 * number is another question. Versions of one framework are one framework.
 */
export function compareResults(one: Results, other: Results): Comparison {
  const breaks = one.framework !== other.framework;
  const ids = [...new Set([...one.standards, ...other.standards].map(({ id }) => id))];
  const find = ({ standards }: Results, id: StandardId) => standards.find((standard) => standard.id === id) ?? null;
  return { breaks, standards: ids.map((id) => compareStandard(find(one, id), find(other, id), id, breaks)) };
}
