import type { QuestionId } from '../ids.ts';
import { type Chart, makeChart } from './chart.ts';
import { shorten, words } from './marks.ts';
import { type ChartNode, draw } from './node.ts';

/** A prompt as the chart shows it; `of` is what its framework counts it of (F2), in words. */
export interface ChartedPrompt {
  readonly id: QuestionId;
  readonly text: string;
  readonly percent: number;
  readonly yes: number;
  readonly of: number;
  /** "applicable" or "asked". */
  readonly counted: string;
}

const WIDTH = 640;
const VALUE = 108;
const ROW = 32;
const BAR = 8;
const TEXT_LENGTH = 84;

/** From strongest to weakest; of equals the one with more cases, then by their order in the framework. */
function sorted(prompts: readonly ChartedPrompt[]): readonly ChartedPrompt[] {
  return prompts.toSorted((one, other) => other.percent - one.percent || other.of - one.of);
}

function drawPrompt({ id, text, percent, yes, of }: ChartedPrompt, y: number): ChartNode {
  const whole = WIDTH - VALUE;
  const bar = { x: 0, y: y + 16, height: BAR };
  return draw(
    'g',
    {},
    words(`${id}  ${shorten(text, TEXT_LENGTH)}`, { x: 0, y: y + 11 }),
    draw('rect', { class: 'app-chart__track', ...bar, width: whole, 'fill-opacity': 0.12 }),
    draw('rect', { class: 'app-chart__bar', ...bar, width: (whole * percent) / 100 }),
    words(`${percent}%, ${yes} of ${of}`, { x: whole + 10, y: y + 24 }),
  );
}

/** Prompts from strongest to weakest, each a bar of its percentage with its counts. Those without a percentage are left out. */
export function promptsChart(id: string, of: string, prompts: readonly ChartedPrompt[]): Chart {
  const rows = sorted(prompts);
  const [first, last] = [rows[0], rows.at(-1)];
  const range = first && last ? ` from ${first.id} with ${first.percent}% to ${last.id} with ${last.percent}%` : '';
  return makeChart({
    id,
    title: `Prompts from strongest to weakest: ${of}`,
    description: `${rows.length} prompts,${range || ' none with a percentage'}.`,
    width: WIDTH,
    height: rows.length * ROW + 4,
    marks: rows.map((prompt, at) => drawPrompt(prompt, at * ROW)),
    table: {
      columns: ['Prompt', '%', 'Yes'].map((title, at) => ({ title, isNumber: at === 1 })),
      rows: rows.map((one) => [`${one.id} ${one.text}`, `${one.percent}%`, `${one.yes} of ${one.of} ${one.counted}`]),
    },
  });
}
