import type { AuditSummary } from '../../../api/contract/audit.ts';
import { unreachable } from '../../../api/errors.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { JobProgress } from '../../parts/JobProgress.tsx';
import { Page } from '../../parts/Page.tsx';
import { ChooseFiles } from './ChooseFiles.tsx';
import { Checked, Done, Faulty, Undone } from './ImportOutcome.tsx';
import { type Importing, useImport } from './use-import.ts';

function Stage({ importing, cases }: { readonly importing: Importing; readonly cases: string }) {
  const { stage, job, check, run, undo, startOver } = importing;
  switch (stage.at) {
    case 'choosing':
      return <ChooseFiles isBusy={job.isBusy} onCheck={check} />;
    case 'faulty':
      return <Faulty faults={stage.faults} onAgain={startOver} />;
    case 'checked': {
      const { summary, files } = stage;
      return <Checked summary={summary} isBusy={job.isBusy} onImport={() => run(files)} onAgain={startOver} />;
    }
    case 'done':
      return <Done summary={stage.summary} cases={cases} onUndo={undo} onAgain={startOver} />;
    case 'undone':
      return <Undone onAgain={startOver} />;
    default:
      return unreachable(stage);
  }
}

/** Takes cases, answers and judgements in from CSV files: checked first, all or nothing, and undone as one step. */
export function ImportScreen({ audit }: { readonly audit: AuditSummary }) {
  const importing = useImport(audit);
  const { job } = importing;
  return (
    <Page title="Import" caption={audit.service}>
      {job.error && <FailureNotice error={job.error} />}
      <Stage importing={importing} cases={`/audits/${audit.id}/cases`} />
      <JobProgress job={job} doing="Working through the files…" done="" />
    </Page>
  );
}
