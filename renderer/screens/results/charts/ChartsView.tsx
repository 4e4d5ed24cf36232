import { chartsOfResults } from '../../../../domain/chart/charts-of-results.ts';
import { Asked } from '../../../parts/Asked.tsx';
import { Chart } from '../../../parts/Chart.tsx';
import { Controls } from '../Controls.tsx';
import { NoCases } from '../NoCases.tsx';
import { type OfResults, ResultsPage } from '../OfResults.tsx';
import { useResultsView } from '../results-view.tsx';
import { type AuditResults, useResults } from '../use-results.ts';
import { Trend } from './Trend.tsx';

function Charts({ value: { audit, results, words } }: { readonly value: AuditResults }) {
  const charts = chartsOfResults(results, words.framework);
  return (
    <>
      {audit.cases === 0 && <NoCases audit={audit} />}
      <Chart chart={charts.ratings} />
      {audit.cases > 0 && <Chart chart={charts.keyQuestions} />}
      {charts.prompts.map((chart) => (
        <Chart key={chart.id} chart={chart} />
      ))}
    </>
  );
}

/** The results as charts, each with its table, and the trend over the audits of the service. */
export function ChartsView(props: OfResults) {
  const { view, setView } = useResultsView(props.audit);
  const query = useResults(props.audit, view.which);
  return (
    <ResultsPage {...props} here="charts" title="Charts">
      <Controls audit={props.audit} view={view} onChange={setView} hasInterval={false} />
      <Asked query={query}>
        {(value) => (
          <>
            <Charts value={value} />
            <Trend audit={value.audit} words={value.words} which={view.which} />
          </>
        )}
      </Asked>
    </ResultsPage>
  );
}
