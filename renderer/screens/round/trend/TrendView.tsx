import type { TrendColumn } from '../../../../api/contract/round.ts';
import { bandWordsOf } from '../../../../domain/chart/charts-of-results.ts';
import { trendChart } from '../../../../domain/chart/trend-chart.ts';
import { trendLines } from '../../../../domain/round/trend-lines.ts';
import { Asked } from '../../../parts/Asked.tsx';
import { Chart } from '../../../parts/Chart.tsx';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { type FrameworkWords, wordsOf } from '../../../parts/framework-words.ts';
import { useCasebook, useFrameworks } from '../../../session/casebook.tsx';
import { useQuery } from '../../../session/query.ts';
import type { ShownRound } from '../RoundPage.tsx';
import { sayColumn } from './say-column.ts';
import { TrendTable } from './TrendTable.tsx';

/** Names of more audits than this would run into each other below a chart. The table has all of them. */
const MOST_IN_A_CHART = 8;

function Trends({ columns, words }: { readonly columns: readonly TrendColumn[]; readonly words: FrameworkWords }) {
  const [first] = columns;
  const inspection = first?.kind === 'inspection' ? [first] : [];
  const rounds = columns.filter(({ kind }) => kind === 'dip-sample');
  const charted = [...inspection, ...rounds.slice(-MOST_IN_A_CHART)];
  const audits = charted.map((column) => ({ ...column, label: sayColumn(column, 'short') }));
  const { rounding } = words.framework.rules;
  return (
    <>
      <p className="app-lead">
        Of all cases of a round together, never of one worker: a few cases say something of the team, and little of
        anybody.
        {inspection.length > 0 && ' The last inspection stands beside them: it looked at another sample.'}
      </p>
      <TrendTable columns={columns} />
      <div className="app-round-charts">
        {trendLines(audits, rounding).map(({ standard, points, lines }) => (
          <Chart
            key={standard}
            chart={trendChart(
              {
                id: `chart-round-${standard}`,
                title: `${words.standard(standard)}: key questions from round to round`,
              },
              points,
              lines,
              bandWordsOf(words.framework),
            )}
          />
        ))}
      </div>
    </>
  );
}

/** What the team's rounds found, one beside the other, with the service's last inspection. */
export function TrendView({ audit }: ShownRound) {
  const { client } = useCasebook();
  const frameworks = useFrameworks();
  const query = useQuery(`trend ${audit.id}`, async () => {
    const [columns, { framework }] = await Promise.all([
      client['round.trend']({ audit: audit.id }),
      frameworks.get(audit.framework, audit.frameworkVersion),
    ]);
    return { columns, words: wordsOf(framework) };
  });
  return (
    <Asked query={query}>
      {({ columns, words }) =>
        columns.some(({ figures }) => figures.some(({ of }) => of > 0)) ? (
          <Trends columns={columns} words={words} />
        ) : (
          <EmptyState title="Nothing was judged yet">
            <p className="govuk-body">
              Once cases are judged, their key questions stand here in counts, round beside round. Give the next round
              the same service and team, and it is compared with this one.
            </p>
          </EmptyState>
        )
      }
    </Asked>
  );
}
