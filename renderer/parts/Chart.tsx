import type { Chart as ChartData } from '../../domain/chart/chart.ts';
import { ChartDrawing } from './ChartDrawing.tsx';
import { ChartTable } from './ChartTable.tsx';

/** A chart under its title, with its table below. A drawing wider than the page scrolls by itself. */
export function Chart({ chart }: { readonly chart: ChartData }) {
  return (
    <figure className="app-figure">
      <figcaption className="govuk-heading-s app-figure__title">{chart.title}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <section className="app-scroll app-figure__drawing" aria-label={`Chart: ${chart.title}`} tabIndex={0}>
        <ChartDrawing drawing={chart.drawing} />
      </section>
      <p className="govuk-hint app-figure__says">{chart.description}</p>
      <ChartTable chart={chart} />
    </figure>
  );
}
