import { across, CHART, middleOf, SCALE, topOf } from '../../../domain/report/bar-chart.ts';
import type { Block } from '../../../domain/report/document.ts';

/** A chart of horizontal bars. Its description is read in its place; its tables follow in the document. */
export function DocumentChart({ title, description, bars }: Block & { kind: 'chart' }) {
  const height = CHART.row * bars.length;
  return (
    <figure className="app-document__figure">
      <svg
        className="app-document__chart"
        viewBox={`0 0 ${CHART.width} ${height + CHART.axis}`}
        role="img"
        aria-label={description}
      >
        {SCALE.map((percent) => (
          <g key={percent}>
            <line x1={across(percent)} x2={across(percent)} y1={0} y2={height} />
            <text x={across(percent)} y={height + CHART.axis - 6} textAnchor="middle">
              {percent}%
            </text>
          </g>
        ))}
        {bars.map(({ label, percent }, at) => (
          <g key={label}>
            <text x={CHART.labels - 6} y={middleOf(at)} textAnchor="end">
              {label}
            </text>
            <rect x={CHART.labels} y={topOf(at)} width={across(percent) - CHART.labels} height={CHART.bar} />
            <text x={across(percent) + 6} y={middleOf(at)}>
              {percent}%
            </text>
          </g>
        ))}
      </svg>
      <figcaption>{title}</figcaption>
    </figure>
  );
}
