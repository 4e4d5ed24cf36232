import type { Rating } from '../ids.ts';
import { type Chart, makeChart } from './chart.ts';
import { hatches, ratedBar, rule, shorten, stackedWords, words } from './marks.ts';
import { type ChartNode, draw } from './node.ts';

/** A standard as the chart of ratings shows it. */
export interface ChartedStandard {
  readonly label: string;
  readonly rating: Rating | null;
  /** The rating without the panel, where a panel moved it; else null (R6). */
  readonly movedFrom: Rating | null;
}

/** A scale of ratings, the worst first. */
export type RatingScale = readonly { readonly id: Rating; readonly title: string }[];

const WIDTH = 640;
const LABEL = 272;
const LABEL_LENGTH = 42;
const TOP = 34;
const ROW = 24;
const BAR = 14;

/** Rule R6: the rating without the panel, as a thick upright line where its bar would end. */
function markBefore(at: { readonly x: number; readonly y: number }): ChartNode {
  return draw('line', {
    class: 'app-chart__before',
    x1: at.x,
    x2: at.x,
    y1: at.y - 4,
    y2: at.y + BAR + 4,
    stroke: 'currentColor',
    'stroke-width': 3,
  });
}

function drawRow(id: string, standard: ChartedStandard, scale: RatingScale, y: number): ChartNode {
  const step = (WIDTH - LABEL) / scale.length;
  const placeOf = (rating: Rating | null): number => scale.findIndex((one) => one.id === rating);
  const place = placeOf(standard.rating);
  const label = words(shorten(standard.label, LABEL_LENGTH), { x: LABEL - 10, y: y + BAR - 3 }, { anchor: 'end' });
  if (place < 0) return draw('g', {}, label, words('Not rated', { x: LABEL + 6, y: y + BAR - 3 }));
  const bar = ratedBar(
    id,
    { rating: standard.rating, place },
    { x: LABEL, y, width: step * (place + 1) - 6, height: BAR },
  );
  const before = placeOf(standard.movedFrom);
  const moved = before < 0 ? [] : [markBefore({ x: LABEL + step * (before + 1) - 6, y })];
  return draw('g', {}, label, bar, ...moved);
}

function describe(standards: readonly ChartedStandard[], scale: RatingScale): string {
  const counted = scale.map(({ id, title }) => `${title} ${standards.filter(({ rating }) => rating === id).length}`);
  const none = standards.filter(({ rating }) => rating === null).length;
  const moved = standards.some(({ movedFrom }) => movedFrom !== null)
    ? ' An upright line marks the rating before the panel.'
    : '';
  return `Standards by rating: ${[...counted, ...(none > 0 ? [`Not rated ${none}`] : [])].join(', ')}.${moved}`;
}

/** Ratings by standard: a bar for each that reaches to its rating; the rating before a panel's move is marked. */
export function ratingsChart(id: string, standards: readonly ChartedStandard[], scale: RatingScale): Chart {
  const height = TOP + standards.length * ROW + 4;
  const step = (WIDTH - LABEL) / scale.length;
  const titleOf = (rating: Rating | null): string => scale.find((one) => one.id === rating)?.title ?? 'Not rated';
  const heads = scale.map(({ title }, at) => stackedWords(title, { x: LABEL + step * (at + 0.5), y: TOP - 10 }, 11));
  const lines = scale.map((_, at) =>
    rule([LABEL + step * (at + 1) - 6, TOP - 4], [LABEL + step * (at + 1) - 6, height]),
  );
  const rows = standards.map((standard, at) => drawRow(id, standard, scale, TOP + at * ROW + 3));
  return makeChart({
    id,
    title: 'Ratings by standard',
    description: describe(standards, scale),
    width: WIDTH,
    height,
    marks: [hatches(id), ...heads, ...lines, ...rows],
    table: {
      columns: ['Standard', 'Rating', 'Before the panel'].map((title) => ({ title, isNumber: false })),
      rows: standards.map(({ label, rating, movedFrom }) => [
        label,
        titleOf(rating),
        movedFrom === null ? '' : titleOf(movedFrom),
      ]),
    },
  });
}
