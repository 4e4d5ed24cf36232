import { makeChart } from './chart.ts';
import { rule, words } from './marks.ts';
import { type ChartNode, draw } from './node.ts';
import { across, type PercentAxis } from './percent-axis.ts';

/** A bar with what it is of. The percentage is 0-100. */
export interface PercentBar {
  readonly label: string;
  readonly percent: number;
}

/** What a drawing of bars is made from. `id` is unique in the document that shows it. */
export interface PercentBars {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly bars: readonly PercentBar[];
}

const WIDTH = 640;
const LABEL = 46;
const VALUE = 44; // room for the percentage behind the longest bar
const ROW = 24;
const BAR = 14;
const BOTTOM = 22;
const SCALE: readonly number[] = [0, 25, 50, 75, 100];

function drawBar(axis: PercentAxis, { label, percent }: PercentBar, at: number): ChartNode {
  const y = axis.top + at * ROW + (ROW - BAR) / 2;
  const end = across(axis, percent);
  const base = y + BAR - 3;
  return draw(
    'g',
    {},
    words(label, { x: axis.left - 6, y: base }, { anchor: 'end' }),
    draw('rect', { x: axis.left, y, width: end - axis.left, height: BAR, 'fill-opacity': 0.7 }),
    words(`${percent}%`, { x: end + 6, y: base }),
  );
}

/** Percentages as bars in a row, for a document: its tables, which say the same, follow in the text. */
export function drawPercentBars({ id, title, description, bars }: PercentBars): ChartNode {
  const axis: PercentAxis = { left: LABEL, width: WIDTH - LABEL - VALUE, top: 0, bottom: ROW * bars.length };
  const grid = SCALE.flatMap((percent) => {
    const x = across(axis, percent);
    return [
      rule([x, axis.top], [x, axis.bottom]),
      words(`${percent}%`, { x, y: axis.bottom + 16 }, { anchor: 'middle' }),
    ];
  });
  const marks = [...grid, ...bars.map((bar, at) => drawBar(axis, bar, at))];
  const table = { columns: [], rows: [] }; // the document's own tables are its table
  return makeChart({ id, title, description, width: WIDTH, height: axis.bottom + BOTTOM, marks, table }).drawing;
}
