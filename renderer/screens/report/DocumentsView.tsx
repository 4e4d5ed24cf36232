import { useState } from 'react';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { WantedDocument } from '../../../api/contract/report.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { Asked } from '../../parts/Asked.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { JobProgress } from '../../parts/JobProgress.tsx';
import { useCasebook } from '../../session/casebook.tsx';
import { useJob } from '../../session/job.ts';
import { useQuery } from '../../session/query.ts';
import { ScanSummary } from '../leaving/ScanSummary.tsx';
import { useScan } from '../leaving/use-scan.ts';
import { DocumentTable } from './DocumentTable.tsx';
import { useMakeDocument } from './use-documents.ts';

function Choice({
  id,
  label,
  isChosen,
  onChoose,
}: {
  readonly id: string;
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}) {
  return (
    <div className="govuk-checkboxes__item">
      <input
        className="govuk-checkboxes__input"
        type="checkbox"
        id={id}
        checked={isChosen}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
        {label}
      </label>
    </div>
  );
}

/** F6: a closed audit has the figures of its snapshot, and nothing to choose. */
function FiguresOf({
  audit,
  which,
  onWhich,
}: {
  readonly audit: AuditSummary;
  readonly which: WantedDocument['cases'];
  readonly onWhich: (which: WantedDocument['cases']) => void;
}) {
  if (audit.status !== 'closed')
    return (
      <Choice
        id="complete-only"
        label={`Count complete cases only (${audit.complete} of ${audit.cases})`}
        isChosen={which === 'complete'}
        onChoose={(isChosen) => onWhich(isChosen ? 'complete' : 'all')}
      />
    );
  return (
    <p className="govuk-inset-text">
      This audit is closed. Report and summary give the figures of its snapshot, and say so. Findings, recommendations
      and texts can still be worded: no figure changes with them.
    </p>
  );
}

/** The documents of an audit: shown, printed, and made into Word or HTML files. */
export function DocumentsView({ audit }: { readonly audit: AuditSummary }) {
  const { client } = useCasebook();
  const query = useQuery(`cases ${audit.id}`, () => client['case.list']({ audit: audit.id }));
  const scan = useScan(audit);
  const [names, setNames] = useState(false);
  const [which, setWhich] = useState<WantedDocument['cases']>('all');
  const [chosen, setChosen] = useState<CaseId | null>(null);
  const [done, setDone] = useState('');
  const job = useJob();
  const make = useMakeDocument();
  return (
    <>
      <p className="app-lead">
        Each document is made from the audit as it is now. Look at it before you send it: files are not encrypted. What
        may tell who a person is goes from notes and findings, unless somebody decided that it may leave. The history
        keeps when a file was made, and of which kind.
      </p>
      <Asked query={scan}>{(value) => <ScanSummary scan={value} base={`/audits/${audit.id}/export`} />}</Asked>
      {job.error && <FailureNotice error={job.error} />}
      <div className="govuk-form-group">
        <div className="govuk-checkboxes govuk-checkboxes--small">
          <Choice
            id="names"
            label="Name people: the team, the panel, the assessor, and the code of the case manager"
            isChosen={names}
            onChoose={setNames}
          />
          <FiguresOf audit={audit} which={which} onWhich={setWhich} />
        </div>
      </div>
      <Asked query={query}>
        {(cases) => (
          <DocumentTable
            audit={audit}
            cases={cases}
            chosen={chosen ?? cases[0]?.id ?? null}
            names={names}
            which={which}
            isBusy={job.isBusy}
            onChoose={setChosen}
            onMake={(wanted, format) =>
              void job.run(async (name) => {
                setDone('');
                setDone(`Downloaded ${await make(wanted, format, name)}.`);
              })
            }
          />
        )}
      </Asked>
      <JobProgress job={job} doing="Making the document…" done={done} />
    </>
  );
}
