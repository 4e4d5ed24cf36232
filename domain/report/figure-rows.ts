import type { LoadedFramework } from '../framework/load.ts';
import type { Figure } from '../scoring/figure-schema.ts';
import { cell, column, row, strong } from './blocks.ts';
import type { Column, Row } from './document.ts';
import { sayCounts, sayPercent } from './report-words.ts';

/** The columns of a table of figures: what was asked, what of it was sufficient, and of how many cases. */
export const FIGURE_COLUMNS: readonly Column[] = [
  column('Question', 62),
  column('% yes', 14),
  column('Cases', 24, 'right'),
];

/** One question with its figures (F4). A key question stands out. */
export function figureRow({ questionById }: LoadedFramework, figure: Figure): Row {
  const question = questionById.get(figure.id);
  const number = question?.kind === 'case' ? '' : figure.id; // its id is a name within Casebook, not a number
  const text = `${number} ${question?.text ?? ''}`.trim();
  const title = question?.kind === 'key' ? [strong(text)] : text;
  return row(title, cell(sayPercent(figure), figure.percent), sayCounts(figure));
}
