import type { TrendLine, TrendPoint } from '../chart/trend-chart.ts';
import type { StandardId } from '../ids.ts';
import type { KeyQuestionResult } from '../scoring/figure-schema.ts';
import type { Results } from '../scoring/results-schema.ts';

/** One audit of a service, with its results. */
export interface DatedResults {
  /** As it is called in a chart, such as the month of its fieldwork. */
  readonly label: string;
  readonly results: Results;
}

/** A standard over the audits of a service. */
export interface StandardTrend {
  readonly standard: StandardId;
  readonly points: readonly TrendPoint[];
  readonly lines: readonly TrendLine[];
}

const questionsOf = ({ standards }: Results, id: StandardId): readonly KeyQuestionResult[] =>
  standards.flatMap((standard) => (standard.id === id && standard.evidence === 'cases' ? standard.keyQuestions : []));

function pickValue(results: Results, standard: StandardId, question: string): TrendLine['values'][number] {
  const found = questionsOf(results, standard).find(({ id }) => id === question);
  if (!found || found.percent === null) return null;
  return { percent: found.percent, yes: found.yes, of: found.of };
}

/** Where the framework changes from one audit to the next, the questions do: the line is to be broken there. */
export function trendPoints(audits: readonly DatedResults[]): readonly TrendPoint[] {
  return audits.map(({ label, results }, at) => ({
    label,
    startsFramework: results.framework !== audits[at - 1]?.results.framework,
  }));
}

/** The key questions of each standard that is judged on cases, over audits in their order. */
export function trendsOf(audits: readonly DatedResults[]): readonly StandardTrend[] {
  const standards = [...new Set(audits.flatMap(({ results }) => results.standards.map(({ id }) => id)))];
  return standards.toSorted().flatMap((standard) => {
    const ids = [...new Set(audits.flatMap(({ results }) => questionsOf(results, standard).map(({ id }) => id)))];
    if (ids.length === 0) return [];
    const lines = ids.map((id) => ({
      label: id,
      values: audits.map(({ results }) => pickValue(results, standard, id)),
    }));
    return [{ standard, points: trendPoints(audits), lines }];
  });
}
