import { useState } from 'react';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import { Asked } from '../../parts/Asked.tsx';
import { Page } from '../../parts/Page.tsx';
import { Controls, type ResultsView } from './Controls.tsx';
import { ResultsBody } from './ResultsBody.tsx';
import { SnapshotNote } from './SnapshotNote.tsx';
import { useUnfolded } from './unfolded.ts';
import { useResults, type WhichCases } from './use-results.ts';

/** The results of an audit: the table of the reports' annexe, every figure with its counts and how firm it is. */
export function ResultsScreen({ audit }: { readonly audit: AuditSummary }) {
  const [chosen, setChosen] = useState<WhichCases | null>(null);
  const [showsInterval, setShowsInterval] = useState(false);
  const view: ResultsView = { which: chosen ?? (audit.status === 'closed' ? 'snapshot' : 'all'), showsInterval };
  const setView = (next: ResultsView): void => {
    if (next.which !== view.which) setChosen(next.which);
    setShowsInterval(next.showsInterval);
  };
  const unfolded = useUnfolded();
  const results = useResults(audit, view.which);
  return (
    <Page title="Results" caption={audit.service}>
      <SnapshotNote audit={audit} />
      <Controls view={view} hasSnapshot={audit.snapshot !== null} onChange={setView} />
      <Asked query={results}>
        {(value) => (
          <ResultsBody value={value} which={view.which} showsInterval={view.showsInterval} unfolded={unfolded} />
        )}
      </Asked>
    </Page>
  );
}
