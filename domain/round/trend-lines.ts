import type { TrendLine, TrendPoint } from '../chart/trend-chart.ts';
import { type Rounding, roundPercent } from '../scoring/percent.ts';

/** What one round, or the inspection before them, found: counts of each key question. */
export interface TrendAudit {
  readonly kind: 'inspection' | 'dip-sample';
  readonly label: string;
  readonly startsFramework: boolean;
  readonly figures: readonly {
    readonly question: string;
    readonly yes: number;
    readonly of: number;
    readonly isSmall: boolean;
  }[];
}

/** The key questions of one standard over rounds, to be drawn. */
export interface TrendOfStandard {
  readonly standard: string;
  readonly points: readonly TrendPoint[];
  readonly lines: readonly TrendLine[];
}

const standardOf = (question: string): string => question.split('.').slice(0, 2).join('.');

function pickValue({ figures }: TrendAudit, question: string, rounding: Rounding): TrendLine['values'][number] {
  const found = figures.find((figure) => figure.question === question);
  const percent = found ? roundPercent(found.yes, found.of, rounding) : null;
  return found && percent !== null ? { percent, yes: found.yes, of: found.of, isSmall: found.isSmall } : null;
}

/**
 * F1 to F3: the key questions of each standard over rounds in their order, as percentages with their counts. The
 * inspection stands apart: no line leads from it, since it looked at another sample in another way. A standard of which
 * nothing was answered yet is left out.
 */
export function trendLines(audits: readonly TrendAudit[], rounding: Rounding): readonly TrendOfStandard[] {
  const questions = [...new Set(audits.flatMap(({ figures }) => figures.map(({ question }) => question)))].toSorted();
  const points = audits.map(({ label, startsFramework, kind }) => ({
    label,
    startsFramework,
    standsApart: kind === 'inspection',
  }));
  return [...Map.groupBy(questions, standardOf)].flatMap(([standard, ids]) => {
    const lines = ids.map((id) => ({ label: id, values: audits.map((audit) => pickValue(audit, id, rounding)) }));
    const isEmpty = lines.every(({ values }) => values.every((value) => value === null));
    return isEmpty ? [] : [{ standard, points, lines }];
  });
}
