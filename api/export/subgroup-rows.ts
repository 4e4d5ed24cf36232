import type { LoadedFramework } from '../../domain/framework/load.ts';
import type { Figure } from '../../domain/scoring/figure-schema.ts';
import type { Subgroups } from '../../domain/subgroups/subgroups-schema.ts';

/** The columns of key questions by subgroup. A column is only ever added at the end. `hidden` is yes or no. */
export const SUBGROUP_COLUMNS = [
  'field',
  'group',
  'question',
  'text',
  'hidden',
  'percent',
  'yes',
  'no',
  'of',
  'notApplicable',
  'unanswered',
  'cases',
  'denominator',
  'otherDenominator',
  'otherOf',
  'otherPercent',
] as const;

const show = (value: number | null): string => (value === null ? '' : String(value));

function figureCells(figure: Figure | null): readonly string[] {
  if (figure === null) return ['yes', ...SUBGROUP_COLUMNS.slice(5).map(() => '')];
  const { percent, yes, no, of, notApplicable, unanswered, sample, denominator, otherDenominator: other } = figure;
  const counts = [percent, yes, no, of, notApplicable, unanswered, sample].map(show);
  return ['no', ...counts, denominator, other.kind, show(other.of), show(other.percent)];
}

/** Key questions by subgroup, one row a question and group, `all` being every case. What is hidden is empty. */
export function* subgroupRows(
  { dimension, groups, rows }: Subgroups,
  { questionById }: LoadedFramework,
): Generator<readonly string[]> {
  for (const { question, whole, figures } of rows) {
    const text = questionById.get(question)?.text ?? '';
    yield [dimension.id, 'all', question, text, ...figureCells(whole)];
    for (const [at, figure] of figures.entries())
      yield [dimension.id, groups[at]?.id ?? '', question, text, ...figureCells(figure)];
  }
}
