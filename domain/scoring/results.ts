import type { LoadedFramework } from '../framework/load.ts';
import type { Question } from '../framework/questions.ts';
import type { Framework } from '../framework/schema.ts';
import type { QuestionId } from '../ids.ts';
import { bandOf, roundingDecided } from './band.ts';
import { consequencesOf, type RatedAudit } from './consequences.ts';
import type { Counts } from './counts.ts';
import { figureOf } from './figure.ts';
import type { Figure, KeyQuestionResult } from './figure-schema.ts';
import { rateOverall } from './overall.ts';
import { type Judgements, type RatedStandard, rateStandards } from './rate-standard.ts';
import type { CaseResult, QualitativeResult, Results, ResultsWarning } from './results-schema.ts';
import { judgeSensitivity } from './sensitivity.ts';

/** What results are computed from: tallies of an audit's cases, and what people decided. */
export interface ResultsInput {
  /** The name of the service. */
  readonly service: string;
  /** Cases by case type; a type that is missing has none. */
  readonly caseCounts: Readonly<Record<string, number>>;
  /** How many of them are complete (F6). */
  readonly complete: number;
  countsOf(question: QuestionId): Counts;
  readonly judgements: Judgements;
}

interface Writing extends RatedAudit {
  /** Prompts and recorded questions by key question; case questions under null, among key questions. */
  readonly below: ReadonlyMap<QuestionId | null, readonly Question[]>;
  figureOf(question: Question): Figure;
}

function writeKeyQuestion(figure: Figure, standard: RatedStandard, writing: Writing): KeyQuestionResult {
  const { rules, below } = writing;
  const { denominator, otherDenominator, interval, sample, ...promised } = figure;
  const figuresOf = (kind: Question['kind']) =>
    (below.get(figure.id) ?? []).filter((question) => question.kind === kind).map(writing.figureOf);
  return {
    ...promised,
    band: bandOf(figure.percent, rules.bands.list),
    prompts: figuresOf('prompt'),
    denominator,
    otherDenominator,
    interval,
    sample,
    roundingDecided: figure.percent !== null && roundingDecided(figure.yes, figure.of, rules),
    sensitivity: judgeSensitivity(figure, rules, consequencesOf(figure.id, standard, writing)),
    recordedQuestions: figuresOf('recorded'),
  };
}

function writeStandard(rated: RatedStandard, writing: Writing): QualitativeResult | CaseResult {
  const { id, title, evidence, scored, rating, ratingBefore, reason, deciding } = rated;
  const panel = rated.panel ? { panel: rated.panel } : {};
  if (evidence === 'qualitative') return { id, title, rating, ...panel, evidence, scored, reason };
  const keyQuestions = rated.keyQuestions.map((figure) => writeKeyQuestion(figure, rated, writing));
  const decidingQuestion = deciding?.id ?? null;
  return { id, title, ruleRating: ratingBefore, rating, ...panel, keyQuestions, evidence, scored, decidingQuestion };
}

function findWarnings(framework: Framework, { caseCounts, judgements }: ResultsInput): readonly ResultsWarning[] {
  return framework.domains
    .filter(({ illustrativeCaseType: type }) => type !== undefined && !caseCounts[type])
    .flatMap(({ standards }) => standards.map(({ id }) => id))
    .filter((id) => judgements.qualitative.has(id))
    .map((standard) => ({
      code: 'rated-without-cases',
      standard,
      message: `Standard ${standard} is rated although there is no case to illustrate it; without cases it is not to be rated.`,
    }));
}

function writeCases({ caseTypes }: Framework, caseCounts: ResultsInput['caseCounts']): Results['cases'] {
  const cases = caseTypes.map(({ id, illustrative }) => ({ id, illustrative, count: caseCounts[id] ?? 0 }));
  return Object.fromEntries(
    cases.filter(({ illustrative, count }) => !illustrative || count > 0).map(({ id, count }) => [id, count]),
  );
}

/**
 * The results of an audit: every figure and every rating (F1 to F6, R1 to R8), from counts that are already kept.
 * Work grows with the number of questions, not of cases.
 */
export function computeResults(loaded: LoadedFramework, input: ResultsInput): Results {
  const { framework, questions } = loaded;
  const { rules } = framework;
  const standards = rateStandards(loaded, input);
  const overall = rateOverall(standards, rules);
  const writing: Writing = {
    standards,
    overall,
    rules,
    below: Map.groupBy(questions, ({ keyQuestion }) => keyQuestion),
    figureOf: (question) => figureOf(question, input.countsOf(question.id), rules),
  };
  return {
    framework: framework.id,
    service: input.service,
    cases: writeCases(framework, input.caseCounts),
    standards: standards.map((standard) => writeStandard(standard, writing)),
    score: overall.score,
    maxScore: overall.maxScore,
    overall: overall.overall,
    frameworkVersion: framework.version,
    complete: { count: input.complete, of: Object.values(input.caseCounts).reduce((sum, cases) => sum + cases, 0) },
    limitedBy: overall.limitedBy,
    warnings: findWarnings(framework, input),
    caseQuestions: questions.filter(({ kind }) => kind === 'case').map(writing.figureOf),
  };
}
