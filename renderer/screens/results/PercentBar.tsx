import type { Bands } from '../../../domain/scoring/band.ts';
import type { Figure } from '../../../domain/scoring/figure-schema.ts';

const HEIGHT = 14;
const BAR = { y: 1, height: 8 };
const INTERVAL_Y = 12;

/**
 * A percentage as a bar from 0 to 100 with the places where bands begin marked; with the interval as a line below it.
 * Everything in it stands in words beside it, so it is hidden from those who cannot see it.
 */
export function PercentBar({
  percent,
  band,
  bands,
  interval,
}: {
  readonly percent: number;
  readonly band: string | null;
  readonly bands: Bands;
  readonly interval: Figure['interval'];
}) {
  return (
    <svg
      className={`app-bar-chart app-rating--${band ?? 'none'}`}
      viewBox={`0 0 100 ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className="app-bar-chart__track" x={0} width={100} {...BAR} />
      <rect className="app-bar-chart__fill" x={0} width={percent} {...BAR} />
      {bands
        .filter(({ from }) => from > 0)
        .map(({ rating, from }) => (
          <line
            key={rating}
            className="app-bar-chart__boundary"
            x1={from}
            x2={from}
            y1={0}
            y2={BAR.y + BAR.height + 1}
          />
        ))}
      {interval && (
        <line className="app-bar-chart__interval" x1={interval[0]} x2={interval[1]} y1={INTERVAL_Y} y2={INTERVAL_Y} />
      )}
    </svg>
  );
}

/** The numbers where bands begin, above a column of bars. */
export function BarScale({ bands }: { readonly bands: Bands }) {
  return (
    <svg className="app-bar-scale" height={14} aria-hidden="true">
      {bands
        .filter(({ from }) => from > 0)
        .map(({ rating, from }) => (
          <text key={rating} x={`${from}%`} y={12} textAnchor="middle">
            {from}
          </text>
        ))}
    </svg>
  );
}
