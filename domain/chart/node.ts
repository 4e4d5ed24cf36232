/** The elements that charts are drawn with. */
export type ChartTag =
  | 'svg'
  | 'title'
  | 'desc'
  | 'defs'
  | 'pattern'
  | 'g'
  | 'rect'
  | 'line'
  | 'circle'
  | 'path'
  | 'polyline'
  | 'text'
  | 'tspan';

/** One element of a drawing, as plain data: attributes are named as in SVG, lengths are its units. No style attribute. */
export interface ChartNode {
  readonly tag: ChartTag;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (ChartNode | string)[];
}

/** An element with its attributes and what it holds. */
export function draw(
  tag: ChartTag,
  attributes: ChartNode['attributes'],
  ...children: ChartNode['children']
): ChartNode {
  return { tag, attributes, children };
}
