import type { Rating } from '../ids.ts';
import { type ChartNode, draw } from './node.ts';

/** A rating where it stands in its scale: 0 is the worst. */
export interface Placed {
  readonly rating: Rating | null;
  readonly place: number;
}

/** Where something is drawn, in units of the drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How each place of a scale is hatched, the worst first; those above are plain. */
const HATCHES: readonly { readonly gap: number; readonly turn: number; readonly mark: ChartNode }[] = [
  { gap: 4, turn: 45, mark: stroke(4, 3.2) },
  { gap: 7, turn: -45, mark: stroke(7, 2.4) },
  { gap: 5, turn: 45, mark: dot(5) },
];

function stroke(gap: number, width: number): ChartNode {
  const hatch = { class: 'app-chart__hatch', stroke: '#ffffff', 'stroke-width': width };
  return draw('line', { ...hatch, x1: 0, y1: 0, x2: 0, y2: gap });
}

function dot(gap: number): ChartNode {
  const hatch = { class: 'app-chart__hatch', fill: '#ffffff' };
  return draw('circle', { ...hatch, cx: gap / 2, cy: gap / 2, r: 1.1 });
}

/** The hatches that `ratedBar` refers to, once in each drawing. */
export function hatches(id: string): ChartNode {
  const patterns = HATCHES.map(({ gap, turn, mark }, place) => {
    const turned = { patternUnits: 'userSpaceOnUse', patternTransform: `rotate(${turn})` };
    return draw('pattern', { id: `${id}-hatch-${place}`, width: gap, height: gap, ...turned }, mark);
  });
  return draw('defs', {}, ...patterns);
}

/** A bar of a rating: its colour where a style sheet has one, and its hatch, which tells it apart in grey. */
export function ratedBar(id: string, { rating, place }: Placed, box: Box): ChartNode {
  const bar = draw('rect', { class: 'app-chart__bar', ...box });
  const hatch = place >= 0 && place < HATCHES.length;
  const over = hatch ? [draw('rect', { ...box, fill: `url(#${id}-hatch-${place})` })] : [];
  const edge = draw('rect', { ...box, fill: 'none', stroke: 'currentColor', 'stroke-width': 1 });
  return draw('g', { class: `app-rating--${rating ?? 'none'}` }, bar, ...over, edge);
}

/** Words in a drawing. `at` is where its baseline begins, ends or has its middle, as `anchor` says. */
export function words(
  text: string,
  at: { readonly x: number; readonly y: number },
  {
    anchor = 'start',
    ...more
  }: { readonly anchor?: 'start' | 'middle' | 'end' } & Record<string, string | number> = {},
): ChartNode {
  return draw('text', { ...at, 'text-anchor': anchor, ...more }, text);
}

/** Words one under the other, the last with its baseline at `y`. */
export function stackedWords(text: string, at: { readonly x: number; readonly y: number }, size: number): ChartNode {
  const lines = text.split(' ');
  const spans = lines.map((line, index) =>
    draw('tspan', { x: at.x, y: at.y - (lines.length - 1 - index) * (size + 1) }, line),
  );
  return draw('text', { 'text-anchor': 'middle', 'font-size': size }, ...spans);
}

/** A thin line across a drawing. */
export function rule(from: readonly [number, number], to: readonly [number, number], opacity = 0.3): ChartNode {
  const [[x1, y1], [x2, y2]] = [from, to];
  return draw('line', { x1, y1, x2, y2, stroke: 'currentColor', 'stroke-opacity': opacity, 'stroke-width': 1 });
}

/** The text, cut between words where it is longer than `most` characters. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(1, cut.lastIndexOf(' ')))} …`;
}
