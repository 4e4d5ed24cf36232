import type { QuestionId, Rating, StandardId } from '../ids.ts';
import { bandOf, type Rules } from './band.ts';
import { fewestCases } from './fewest-cases.ts';
import type { KeyQuestionResult } from './figure-schema.ts';
import { placeOf } from './overall.ts';
import { roundPercent } from './percent.ts';
import type { CaseResult, Results } from './results-schema.ts';
import { rateByRule } from './standard.ts';

/** Cases of one key question that would be judged otherwise: more of them sufficient, or fewer. */
export interface CasesChanged {
  readonly question: QuestionId;
  readonly cases: number;
}

/** The fewest cases that change a standard's rating by rule, in which key questions, and the rating reached. */
export interface StandardChange {
  readonly cases: number;
  readonly rating: Rating;
  readonly changed: readonly CasesChanged[];
}

/**
 * How firm a standard is (R7). `by` says what its published rating rests on: cases, the panel, whose rating no case
 * changes, or people; `none` where it is not rated. `more`, `fewer`, `best`, `worst` are of the rating by rule.
 */
export interface StandardFirmness {
  readonly id: StandardId;
  readonly scored: boolean;
  readonly by: 'cases' | 'panel' | 'people' | 'none';
  readonly rating: Rating | null;
  readonly ruleRating: Rating | null;
  readonly more: StandardChange | null;
  readonly fewer: StandardChange | null;
  readonly best: Rating | null;
  readonly worst: Rating | null;
  /** What each rating above and below costs in cases, for the overall rating. Empty unless cases decide. */
  readonly steps: readonly StandardChange[];
}

type Direction = 1 | -1;

const percentWith = ({ yes, of }: KeyQuestionResult, moved: number, { rounding }: Rules): number | null =>
  roundPercent(yes + moved, of, rounding);

/** The fewest cases that bring a key question's band to a place of the scale, or beyond it. 0 where it is there already. */
function casesTo(question: KeyQuestionResult, place: number, direction: Direction, rules: Rules): number | null {
  const isThere = (cases: number): boolean => {
    const band = bandOf(percentWith(question, direction * cases, rules), rules.bands.list);
    return band !== null && (placeOf(band, rules) - place) * direction >= 0;
  };
  return isThere(0) ? 0 : fewestCases(direction > 0 ? question.no : question.yes, isThere);
}

const isRated = ({ percent }: KeyQuestionResult): boolean => percent !== null;

/** Rule R2: every key question below the place has to rise to it. */
function changesUpTo(place: number, questions: readonly KeyQuestionResult[], rules: Rules): CasesChanged[] | null {
  const changed: CasesChanged[] = [];
  for (const question of questions) {
    const cases = casesTo(question, place, 1, rules);
    if (cases === null) return null;
    if (cases > 0) changed.push({ question: question.id, cases });
  }
  return changed;
}

/** Rule R2: one key question is enough to bring a standard down: the one that it takes the fewest cases in. */
function changesDownTo(place: number, questions: readonly KeyQuestionResult[], rules: Rules): CasesChanged[] | null {
  let fewest: CasesChanged | null = null;
  for (const question of questions) {
    const cases = casesTo(question, place, -1, rules);
    if (cases !== null && (fewest === null || cases < fewest.cases)) fewest = { question: question.id, cases };
  }
  return fewest && [fewest];
}

/** The rating by rule once so many cases are judged otherwise. */
function ratingWith(
  changed: readonly CasesChanged[],
  direction: Direction,
  questions: readonly KeyQuestionResult[],
  rules: Rules,
): Rating | null {
  const movedOf = new Map(changed.map(({ question, cases }) => [question, direction * cases]));
  const figures = questions.map((question) => ({
    percent: percentWith(question, movedOf.get(question.id) ?? 0, rules),
  }));
  return rateByRule(figures, rules.bands.list);
}

function listSteps({ keyQuestions, ruleRating }: CaseResult, rules: Rules): readonly StandardChange[] {
  if (ruleRating === null) return [];
  const questions = keyQuestions.filter(isRated);
  const now = placeOf(ruleRating, rules);
  return rules.bands.list.flatMap(({ rating: to }) => {
    const place = placeOf(to, rules);
    if (place === now) return [];
    const direction = place > now ? 1 : -1;
    const changed = direction > 0 ? changesUpTo(place, questions, rules) : changesDownTo(place, questions, rules);
    const rating = changed && ratingWith(changed, direction, questions, rules);
    const cases = changed?.reduce((sum, one) => sum + one.cases, 0) ?? 0;
    return changed && rating !== null ? [{ cases, rating, changed }] : [];
  });
}

/** The lowest of the ratings that are there; null where none is. */
function lowest(ratings: readonly (Rating | null)[], rules: Rules): Rating | null {
  const there = ratings.flatMap((rating) => (rating === null ? [] : [rating]));
  return there.toSorted((one, other) => placeOf(one, rules) - placeOf(other, rules))[0] ?? null;
}

function firmnessOfCases(standard: CaseResult, rules: Rules): StandardFirmness {
  const { id, scored, rating, ruleRating, panel, keyQuestions } = standard;
  const steps = listSteps(standard, rules);
  const now = ruleRating === null ? -1 : placeOf(ruleRating, rules);
  const above = steps.filter((step) => placeOf(step.rating, rules) > now);
  const below = steps.filter((step) => placeOf(step.rating, rules) < now);
  const by = panel ? 'panel' : 'cases';
  return {
    id,
    scored,
    by: rating === null ? 'none' : by,
    rating,
    ruleRating,
    more: above[0] ?? null,
    fewer: below.at(-1) ?? null,
    best: lowest(
      keyQuestions.map(({ sensitivity }) => sensitivity.best),
      rules,
    ),
    worst: lowest(
      keyQuestions.map(({ sensitivity }) => sensitivity.worst),
      rules,
    ),
    steps: panel ? [] : steps,
  };
}

/** Rule R7: how firm one standard is. One that people rate is changed by no case. */
export function firmnessOfStandard(standard: Results['standards'][number], rules: Rules): StandardFirmness {
  if (standard.evidence === 'cases') return firmnessOfCases(standard, rules);
  const { id, scored, rating, panel } = standard;
  const ruleRating = panel ? panel.from : rating;
  const by = panel ? 'panel' : 'people';
  return {
    id,
    scored,
    by: rating === null ? 'none' : by,
    rating,
    ruleRating,
    more: null,
    fewer: null,
    best: ruleRating,
    worst: ruleRating,
    steps: [],
  };
}
