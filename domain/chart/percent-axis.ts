import type { Bands } from '../scoring/band.ts';
import { rule, stackedWords, words } from './marks.ts';
import { type ChartNode, draw } from './node.ts';

/** Where 0 to 100 per cent lies in a drawing. */
export interface PercentAxis {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a percentage (0-100) lies across. */
export function across({ left, width }: PercentAxis, percent: number): number {
  return left + (width * percent) / 100;
}

/** The bands as columns from `top` to `bottom`, shaded in turn, with their ratings above and their boundaries below (R1). */
export function drawBands(axis: PercentAxis, bands: Bands, titleOf: (rating: string) => string): ChartNode {
  const { top, bottom } = axis;
  const columns = bands.flatMap(({ rating, from }, at) => {
    const [x, end] = [across(axis, from), across(axis, bands[at + 1]?.from ?? 100)];
    const shade = draw('rect', {
      class: 'app-chart__band',
      x,
      y: top,
      width: end - x,
      height: bottom - top,
      'fill-opacity': at % 2 === 0 ? 0.04 : 0.1,
    });
    return [
      shade,
      rule([x, top], [x, bottom]),
      stackedWords(titleOf(rating), { x: (x + end) / 2, y: top - 8 }, 11),
      words(`${from}%`, { x, y: bottom + 14 }, { anchor: 'middle', 'font-size': 11 }),
    ];
  });
  const end = words('100%', { x: across(axis, 100), y: bottom + 14 }, { anchor: 'middle', 'font-size': 11 });
  return draw('g', {}, ...columns, rule([across(axis, 100), top], [across(axis, 100), bottom]), end);
}
