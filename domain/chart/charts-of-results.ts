import { listQuestions } from '../framework/questions.ts';
import type { Framework } from '../framework/schema.ts';
import type { KeyQuestionResult } from '../scoring/figure-schema.ts';
import type { Results } from '../scoring/results-schema.ts';
import type { Chart } from './chart.ts';
import { type BandWords, type ChartedQuestion, keyQuestionsChart } from './key-questions-chart.ts';
import { type ChartedPrompt, promptsChart } from './prompts-chart.ts';
import { type ChartedStandard, ratingsChart } from './ratings-chart.ts';

type CaseStandard = Extract<Results['standards'][number], { evidence: 'cases' }>;

/** The charts of one audit's results; `prompts` has one for each domain that is judged on cases. */
export interface ResultsCharts {
  readonly ratings: Chart;
  readonly keyQuestions: Chart;
  readonly prompts: readonly Chart[];
}

/** How a framework calls its bands. */
export function bandWordsOf({ rules }: Framework): BandWords {
  const titles = new Map<string, string>(rules.ratings.map(({ id, title }) => [id, title]));
  return { bands: rules.bands.list, titleOf: (rating) => titles.get(rating) ?? rating };
}

const labelOf = ({ id, title }: { readonly id: string; readonly title: string }): string => `${id} ${title}`;

const onCases = (results: Results): readonly CaseStandard[] =>
  results.standards.filter((standard) => standard.evidence === 'cases');

function chartedStandard(standard: Results['standards'][number]): ChartedStandard {
  const { rating, panel } = standard;
  return { label: labelOf(standard), rating, movedFrom: panel?.from ?? null };
}

function chartedPrompts({ prompts }: KeyQuestionResult, textOf: (id: string) => string): readonly ChartedPrompt[] {
  return prompts.flatMap(({ id, percent, yes, of, denominator: counted }) =>
    percent === null ? [] : [{ id, text: textOf(id), percent, yes, of, counted }],
  );
}

/** The charts of an audit's results, each with its table. `prefix` begins their ids, which are unique in a document. */
export function chartsOfResults(results: Results, framework: Framework, prefix = 'chart'): ResultsCharts {
  const texts = new Map<string, string>(listQuestions(framework).map(({ id, text }) => [id, text]));
  const textOf = (id: string): string => texts.get(id) ?? id;
  const standards = onCases(results);
  const questionOf = (question: KeyQuestionResult): ChartedQuestion => ({ ...question, text: textOf(question.id) });
  const groups = standards.map((standard) => ({
    label: labelOf(standard),
    questions: standard.keyQuestions.map(questionOf),
  }));
  const prompts = framework.domains.flatMap((domain) => {
    const ids = new Set<string>(domain.standards.map(({ id }) => id));
    const ofDomain = standards.filter(({ id }) => ids.has(id)).flatMap(({ keyQuestions }) => keyQuestions);
    const charted = ofDomain.flatMap((question) => chartedPrompts(question, textOf));
    return charted.length === 0 ? [] : [promptsChart(`${prefix}-prompts-${domain.id}`, domain.title, charted)];
  });
  return {
    ratings: ratingsChart(`${prefix}-ratings`, results.standards.map(chartedStandard), framework.rules.ratings),
    keyQuestions: keyQuestionsChart(`${prefix}-key-questions`, groups, bandWordsOf(framework)),
    prompts,
  };
}
