import type { AuditSummary } from '../../../../api/contract/audit.ts';
import { bandWordsOf } from '../../../../domain/chart/charts-of-results.ts';
import { trendChart } from '../../../../domain/chart/trend-chart.ts';
import { type DatedResults, trendsOf } from '../../../../domain/comparison/trend.ts';
import { Asked } from '../../../parts/Asked.tsx';
import { Chart } from '../../../parts/Chart.tsx';
import type { FrameworkWords } from '../../../parts/framework-words.ts';
import type { ShownCases } from '../which-cases.ts';
import { RatingsTrend } from './RatingsTrend.tsx';
import { useTrend } from './use-trend.ts';

function Trends({ audits, words }: { readonly audits: readonly DatedResults[]; readonly words: FrameworkWords }) {
  if (audits.length < 2)
    return (
      <p className="govuk-inset-text">
        This workbook has one audit of this service. A trend is shown once there are two: start the next audit under the
        same name.
      </p>
    );
  return (
    <>
      <RatingsTrend audits={audits} words={words} />
      {trendsOf(audits).map(({ standard, points, lines }) => {
        const title = `${words.standard(standard)}: key questions over time`;
        const bands = bandWordsOf(words.framework);
        return (
          <Chart key={standard} chart={trendChart({ id: `chart-trend-${standard}`, title }, points, lines, bands)} />
        );
      })}
    </>
  );
}

/** Ratings and key questions over the audits of a service. */
export function Trend({
  audit,
  words,
  which,
}: {
  readonly audit: AuditSummary;
  readonly words: FrameworkWords;
  readonly which: ShownCases;
}) {
  const query = useTrend(audit, which);
  return (
    <section aria-labelledby="trend">
      <h2 className="govuk-heading-m app-domain" id="trend">
        Over time
      </h2>
      <Asked query={query}>{(audits) => <Trends audits={audits} words={words} />}</Asked>
    </section>
  );
}
