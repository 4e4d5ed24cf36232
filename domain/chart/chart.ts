import { type ChartNode, draw } from './node.ts';

/** The table that says in numbers what a chart shows. */
export interface ChartTable {
  readonly columns: readonly { readonly title: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** A drawing with its words, and the table without which there is no chart: a chart is never the only way to a fact. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** In units of the drawing, about a pixel each. */
  readonly width: number;
  readonly height: number;
  readonly drawing: ChartNode;
  readonly table: ChartTable;
}

/** What a chart is made from. `id` is unique in the document that shows it. */
export interface ChartParts extends Omit<Chart, 'drawing'> {
  readonly marks: readonly ChartNode[];
}

/**
 * A chart of its marks. It needs no style sheet: all is drawn in the text's colour, so that it prints in grey and follows
 * dark and forced colours; classes let a style sheet add the colours of ratings.
 */
export function makeChart({ marks, ...parts }: ChartParts): Chart {
  const { id, title, description, width, height } = parts;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'app-chart',
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-desc`,
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    fill: 'currentColor',
    'font-family': 'system-ui, sans-serif',
    'font-size': 12,
  };
  const words = [draw('title', { id: `${id}-title` }, title), draw('desc', { id: `${id}-desc` }, description)];
  return { ...parts, drawing: draw('svg', attributes, ...words, ...marks) };
}
