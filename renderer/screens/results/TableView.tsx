import { useState } from 'react';
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
  const { view, setView, unfolded } = useResultsView();
  const { audit } = props;
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isShown = audit.snapshot !== null && (chosen ?? audit.status === 'closed');
  const which = isShown ? 'snapshot' : view.which;
  const query = useResults(audit, which);
  useReturn(query.status === 'ready');
  return (
    <ResultsPage {...props} here="" title="Results">
      <SnapshotNote audit={audit} />
      <Controls view={view} snapshot={audit.snapshot && { isShown, onShow: setChosen }} onChange={setView} />
      <Asked query={query}>
        {(value) => <ResultsBody value={value} view={{ ...view, which }} results={props.results} unfolded={unfolded} />}
      </Asked>
    </ResultsPage>
  );
}
