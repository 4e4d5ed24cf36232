import type { QuestionId, Rating } from '../ids.ts';
import type { Bands } from '../scoring/band.ts';
import type { Interval } from '../scoring/interval.ts';
import { isSmall } from '../scoring/small-numbers.ts';
import { type Chart, makeChart } from './chart.ts';
import { words } from './marks.ts';
import { type ChartNode, draw } from './node.ts';
import { across, drawBands, type PercentAxis } from './percent-axis.ts';

/** A key question as the chart shows it. Percentages are 0-100. */
export interface ChartedQuestion {
  readonly id: QuestionId;
  readonly text: string;
  readonly percent: number | null;
  readonly yes: number;
  readonly of: number;
  readonly band: Rating | null;
  readonly interval: Interval | null;
}

/** Key questions under the standard they belong to. */
export interface ChartedGroup {
  readonly label: string;
  readonly questions: readonly ChartedQuestion[];
}

/** What bands are, and how their ratings are called. */
export interface BandWords {
  readonly bands: Bands;
  titleOf(rating: string): string;
}

const WIDTH = 640;
const LABEL = 62;
const VALUE = 118;
const TOP = 36;
const ROW = 20;
const BOTTOM = 22;

function drawInterval(axis: PercentAxis, [low, high]: Interval, y: number): readonly ChartNode[] {
  const line = { stroke: 'currentColor', 'stroke-width': 1.5 };
  const [from, to] = [across(axis, low), across(axis, high)];
  const ticks = [from, to].map((x) => draw('line', { x1: x, x2: x, y1: y - 4, y2: y + 4, ...line }));
  return [draw('line', { x1: from, x2: to, y1: y, y2: y, ...line }), ...ticks];
}

/** A small number of cases is a hollow dot, so that it does not look as sure as the rest. */
function drawDot(axis: PercentAxis, { percent, of, band }: ChartedQuestion, y: number): readonly ChartNode[] {
  if (percent === null) return [];
  const kind = isSmall(of) ? 'app-chart__dot app-chart__dot--small' : 'app-chart__dot';
  const fill = isSmall(of) ? { fill: '#ffffff' } : {};
  const dot = { cx: across(axis, percent), cy: y, r: 5, ...fill, stroke: 'currentColor', 'stroke-width': 1.5 };
  return [draw('g', { class: `app-rating--${band ?? 'none'}` }, draw('circle', { class: kind, ...dot }))];
}

const sayValue = ({ percent, yes, of }: ChartedQuestion): string =>
  percent === null ? 'Not rated' : `${percent}%, ${yes} of ${of}`;

function drawQuestion(axis: PercentAxis, question: ChartedQuestion, y: number): ChartNode {
  return draw(
    'g',
    {},
    words(question.id, { x: LABEL - 12, y: y + 4 }, { anchor: 'end' }),
    ...(question.interval ? drawInterval(axis, question.interval, y) : []),
    ...drawDot(axis, question, y),
    words(sayValue(question), { x: WIDTH - VALUE + 16, y: y + 4 }),
  );
}

function drawGroups(axis: PercentAxis, groups: readonly ChartedGroup[]): readonly ChartNode[] {
  let y = axis.top + ROW / 2;
  return groups.flatMap(({ label, questions }) => {
    const head = words(label, { x: 0, y: y + 4 }, { 'font-weight': 'bold' });
    const rows = questions.map((question, at) => drawQuestion(axis, question, y + ROW * (at + 1)));
    y += ROW * (questions.length + 1);
    return [head, ...rows];
  });
}

const intervalText = (interval: Interval | null): string =>
  interval === null ? '' : `${interval[0].toFixed(0)}% to ${interval[1].toFixed(0)}%`;

function tableOf(groups: readonly ChartedGroup[], { titleOf }: BandWords): Chart['table'] {
  const columns = ['Key question', '%', 'Sufficient', 'Band', '95% interval'];
  return {
    columns: columns.map((title, at) => ({ title, isNumber: at === 1 })),
    rows: groups.flatMap(({ questions }) =>
      questions.map(({ id, text, percent, yes, of, band, interval }) => [
        `${id} ${text}`,
        percent === null ? '' : `${percent}%`,
        `${yes} of ${of}${isSmall(of) ? ', few cases' : ''}`,
        band === null ? 'Not rated' : titleOf(band),
        intervalText(interval),
      ]),
    ),
  };
}

/** Key questions against the bands (R1), each a dot with its 95% Wilson interval (F5); hollow where cases are few. */
export function keyQuestionsChart(id: string, groups: readonly ChartedGroup[], words: BandWords): Chart {
  const rows = groups.reduce((sum, { questions }) => sum + questions.length + 1, 0);
  const axis: PercentAxis = { left: LABEL, width: WIDTH - LABEL - VALUE, top: TOP, bottom: TOP + rows * ROW + 4 };
  return makeChart({
    id,
    title: 'Key questions against the bands',
    description:
      'Each dot is the share of cases judged sufficient; the line through it is the 95% interval. A hollow dot rests on few cases.',
    width: WIDTH,
    height: axis.bottom + BOTTOM,
    marks: [drawBands(axis, words.bands, words.titleOf), ...drawGroups(axis, groups)],
    table: tableOf(groups, words),
  });
}
