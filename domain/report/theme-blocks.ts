import type { Question } from '../framework/questions.ts';
import { table } from './blocks.ts';
import type { Block } from './document.ts';
import { FIGURE_COLUMNS, figureRow } from './figure-rows.ts';
import { figuresById } from './findings.ts';
import type { ReportInput } from './report-input.ts';
import type { ReportPart } from './report-texts.ts';
import { textBlocks } from './text-blocks.ts';

/** A short section across the standards, as published reports have them (domain.md, B12). */
export interface Theme {
  readonly part: Extract<ReportPart, 'diversity' | 'involvement'>;
  readonly title: string;
  /** Whether a question is about it. The frameworks have no mark of their own for that: their words say it. */
  asks(question: Pick<Question, 'text'>): boolean;
}

/** The themes in the order of the report. */
export const THEMES: readonly Theme[] = [
  { part: 'diversity', title: 'Diversity', asks: ({ text }) => /\bdiversity\b/i.test(text) },
  {
    part: 'involvement',
    title: 'Involvement of children and their parents or carers',
    asks: ({ text }) => /parents.*\binvolved|\binvolving parents/i.test(text),
  },
];

/** What was written on a theme, and the figures of every question that names it. Nothing where there is neither. */
export function themeBlocks(input: ReportInput, { part, asks, title }: Theme): readonly Block[] {
  const { loaded, results, texts } = input;
  const figures = figuresById(results);
  const rows = loaded.questions.flatMap((question) => {
    const figure = question.kind === 'case' || !asks(question) ? null : figures.get(question.id);
    if (!figure || figure.of === 0) return [];
    return [figureRow(loaded, figure)];
  });
  const written = textBlocks(texts[part]);
  if (rows.length === 0) return written;
  return [...written, table(`${title}: what the standards ask`, FIGURE_COLUMNS, rows)];
}
