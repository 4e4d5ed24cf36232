import { createElement, type ReactNode } from 'react';
import type { Chart as ChartData } from '../../domain/chart/chart.ts';
import type { ChartNode } from '../../domain/chart/node.ts';
import { ChartTable } from './ChartTable.tsx';

/** SVG's name of an attribute as React has it. */
function reactName(name: string): string {
  if (name === 'class') return 'className';
  return name.startsWith('aria-') ? name : name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function render({ tag, attributes, children }: ChartNode, key: number): ReactNode {
  const named = Object.entries(attributes).map(([name, value]) => [reactName(name), value] as const);
  const inner = children.map((child, at) => (typeof child === 'string' ? child : render(child, at)));
  return createElement(tag, { ...Object.fromEntries(named), key }, ...(inner.length > 0 ? [inner] : []));
}

/** A chart under its title, with its table below. A drawing wider than the page scrolls by itself. */
export function Chart({ chart }: { readonly chart: ChartData }) {
  return (
    <figure className="app-figure">
      <figcaption className="govuk-heading-s app-figure__title">{chart.title}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <section className="app-scroll app-figure__drawing" aria-label={`Chart: ${chart.title}`} tabIndex={0}>
        {render(chart.drawing, 0)}
      </section>
      <p className="govuk-hint app-figure__says">{chart.description}</p>
      <ChartTable chart={chart} />
    </figure>
  );
}
