import { useState } from 'react';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import { Asked } from '../../parts/Asked.tsx';
import { Page } from '../../parts/Page.tsx';
import { Controls, type ResultsView } from './Controls.tsx';
import { ResultsBody } from './ResultsBody.tsx';
import { SnapshotNote } from './SnapshotNote.tsx';
import { useUnfolded } from './unfolded.ts';
import { useResults } from './use-results.ts';

/** The results of an audit: the table of the reports' annexe, every figure with its counts and how firm it is. */
export function ResultsScreen({ audit }: { readonly audit: AuditSummary }) {
  const [view, setView] = useState<ResultsView>({
    which: audit.status === 'closed' ? 'snapshot' : 'all',
    showsInterval: false,
  });
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
