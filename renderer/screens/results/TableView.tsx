import { Asked } from '../../parts/Asked.tsx';
import { useReturn } from '../../session/return-place.tsx';
import { Controls } from './Controls.tsx';
import { type OfResults, ResultsPage } from './OfResults.tsx';
import { ResultsBody } from './ResultsBody.tsx';
import { useResultsView } from './results-view.tsx';
import { SnapshotNote } from './SnapshotNote.tsx';
import { useResults } from './use-results.ts';

/** The table of the reports' annexe: every figure with its counts and how firm it is. */
export function TableView(props: OfResults) {
  const { audit } = props;
  const { view, setView, unfolded } = useResultsView(audit);
  const query = useResults(audit, view.which);
  useReturn(query.status === 'ready');
  return (
    <ResultsPage {...props} here="" title="Results">
      <SnapshotNote audit={audit} />
      <Controls audit={audit} view={view} onChange={setView} />
      <Asked query={query}>
        {(value) => <ResultsBody value={value} view={view} results={props.results} unfolded={unfolded} />}
      </Asked>
    </ResultsPage>
  );
}
