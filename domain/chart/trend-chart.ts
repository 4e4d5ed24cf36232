import { type Chart, makeChart } from './chart.ts';
import type { BandWords } from './key-questions-chart.ts';
import { rule, words } from './marks.ts';
import { type ChartNode, draw } from './node.ts';

/**
 * One audit of a trend. `startsFramework`: its standards are not those of the audit before it. `standsApart`: no line
 * leads on from it.
 */
export interface TrendPoint {
  readonly label: string;
  readonly startsFramework: boolean;
  readonly standsApart?: boolean;
}

/** A figure over audits, as many values as there are points; null where an audit has none. Percentages are 0-100. */
export interface TrendLine {
  readonly label: string;
  readonly values: readonly (TrendValue | null)[];
}

/** A figure of one audit. `isSmall`: it is of few cases, and drawn as an open mark. */
export interface TrendValue {
  readonly percent: number;
  readonly yes: number;
  readonly of: number;
  readonly isSmall?: boolean;
}

const WIDTH = 640;
const [LEFT, RIGHT, TOP, PLOT] = [44, 70, 14, 180];
const HEIGHT = TOP + PLOT + 30;
const LABEL_GAP = 13;

/** Lines are told apart by their dashes and by the shape of their marks, not by colour. */
const DASHES = ['none', '6 3', '2 3', '9 3 2 3'];
const SHAPES: readonly ((spot: Spot) => ChartNode)[] = [
  ({ x, y, ...mark }) => draw('circle', { cx: x, cy: y, r: 4, ...inked(mark) }),
  ({ x, y, ...mark }) => draw('rect', { x: x - 4, y: y - 4, width: 8, height: 8, ...inked(mark) }),
  ({ x, y, ...mark }) => draw('path', { d: `M${x} ${y - 5}L${x + 5} ${y + 4}L${x - 5} ${y + 4}Z`, ...inked(mark) }),
  ({ x, y, ...mark }) =>
    draw('path', { d: `M${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}L${x - 5} ${y}Z`, ...inked(mark) }),
];

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly isOpen: boolean;
}

/** How a mark is filled: not at all where it is of few cases. */
const inked = ({ isOpen }: Pick<Spot, 'isOpen'>): Readonly<Record<string, string | number>> =>
  isOpen ? { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.5 } : {};

const height = (percent: number): number => TOP + PLOT * (1 - percent / 100);

function xOf(at: number, points: number): number {
  const width = WIDTH - LEFT - RIGHT;
  return points === 1 ? LEFT + width / 2 : LEFT + 16 + ((width - 32) * at) / (points - 1);
}

/** The runs of a line between gaps, between frameworks and after what stands apart: nothing is drawn across these. */
function runsOf({ values }: TrendLine, points: readonly TrendPoint[]): readonly (readonly Spot[])[] {
  const runs: Spot[][] = [[]];
  for (const [at, value] of values.entries()) {
    if (value === null || points[at]?.startsFramework || points[at - 1]?.standsApart) runs.push([]);
    const spot = value && { x: xOf(at, points.length), y: height(value.percent), isOpen: value.isSmall === true };
    if (spot) runs.at(-1)?.push(spot);
  }
  return runs.filter((run) => run.length > 0);
}

function drawLine(line: TrendLine, at: number, points: readonly TrendPoint[]): ChartNode {
  const runs = runsOf(line, points);
  const shape = SHAPES[at % SHAPES.length];
  const strokes = runs.map((run) =>
    draw('polyline', {
      points: run.map(({ x, y }) => `${x},${y}`).join(' '),
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 1.5,
      'stroke-dasharray': DASHES[at % DASHES.length] ?? 'none',
    }),
  );
  return draw('g', {}, ...strokes, ...runs.flat().flatMap((spot) => (shape ? [shape(spot)] : [])));
}

/** The labels at the ends of lines, pushed apart where lines end close together. */
function drawLabels(lines: readonly TrendLine[], points: readonly TrendPoint[]): readonly ChartNode[] {
  const ends = lines.flatMap((line) => {
    const spot = runsOf(line, points).at(-1)?.at(-1);
    return spot ? [{ label: line.label, y: spot.y }] : [];
  });
  let lowest = Number.NEGATIVE_INFINITY;
  return ends
    .toSorted((one, other) => one.y - other.y)
    .map(({ label, y }) => {
      lowest = Math.max(y, lowest + LABEL_GAP);
      return words(label, { x: WIDTH - RIGHT + 6, y: lowest + 4 });
    });
}

function drawFrame(points: readonly TrendPoint[], { bands }: BandWords): readonly ChartNode[] {
  const scale = [...bands.map(({ from }) => from), 100].flatMap((from) => [
    rule([LEFT, height(from)], [WIDTH - RIGHT, height(from)]),
    words(`${from}%`, { x: LEFT - 6, y: height(from) + 4 }, { anchor: 'end', 'font-size': 11 }),
  ]);
  const audits = points.flatMap(({ label, startsFramework }, at) => {
    const x = xOf(at, points.length);
    const name = words(label, { x, y: TOP + PLOT + 18 }, { anchor: 'middle', 'font-size': 11 });
    if (!startsFramework || at === 0) return [name];
    const between = (x + xOf(at - 1, points.length)) / 2;
    const line = draw('line', {
      class: 'app-chart__break',
      x1: between,
      x2: between,
      y1: TOP,
      y2: TOP + PLOT,
      stroke: 'currentColor',
      'stroke-width': 2,
      'stroke-dasharray': '3 3',
    });
    return [name, line, words('other standards', { x: between + 4, y: TOP + 10 }, { 'font-size': 11 })];
  });
  return [...scale, ...audits];
}

/** Figures over the audits of one service, in their order; a line is broken where the standards changed. */
export function trendChart(
  { id, title }: { readonly id: string; readonly title: string },
  points: readonly TrendPoint[],
  lines: readonly TrendLine[],
  bands: BandWords,
): Chart {
  const say = (value: TrendLine['values'][number]): string =>
    value === null ? 'none' : `${value.percent}%, ${value.yes} of ${value.of}${value.isSmall ? ', few cases' : ''}`;
  const hasSmall = lines.some(({ values }) => values.some((value) => value?.isSmall));
  const breaks = points.some(({ startsFramework }, at) => at > 0 && startsFramework);
  return makeChart({
    id,
    title,
    description: `Per cent over ${points.length} ${points.length === 1 ? 'audit' : 'audits'}.${breaks ? ' A broken line marks where the standards changed.' : ''}${hasSmall ? ' An open mark is of few cases.' : ''}`,
    width: WIDTH,
    height: HEIGHT,
    marks: [
      ...drawFrame(points, bands),
      ...lines.map((line, at) => drawLine(line, at, points)),
      ...drawLabels(lines, points),
    ],
    table: {
      columns: ['Figure', ...points.map(({ label }) => label)].map((one) => ({ title: one, isNumber: false })),
      rows: lines.map(({ label, values }) => [label, ...values.map(say)]),
    },
  });
}
