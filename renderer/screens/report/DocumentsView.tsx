import { useState } from 'react';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { Asked } from '../../parts/Asked.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useCasebook } from '../../session/casebook.tsx';
import { useCommand } from '../../session/command.ts';
import { useQuery } from '../../session/query.ts';
import { ScanSummary } from '../leaving/ScanSummary.tsx';
import { useScan } from '../leaving/use-scan.ts';
import { DocumentTable } from './DocumentTable.tsx';
import { useMakeDocument } from './use-documents.ts';

function NamesChoice({ names, onNames }: { readonly names: boolean; readonly onNames: (names: boolean) => void }) {
  return (
    <div className="govuk-form-group">
      <div className="govuk-checkboxes govuk-checkboxes--small">
        <div className="govuk-checkboxes__item">
          <input
            className="govuk-checkboxes__input"
            type="checkbox"
            id="names"
            checked={names}
            onChange={(event) => onNames(event.target.checked)}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor="names">
            Name people: the team, the panel, the assessor, and the code of the case manager
          </label>
        </div>
      </div>
    </div>
  );
}

/** The documents of an audit: shown, printed, and made into Word or HTML files. */
export function DocumentsView({ audit }: { readonly audit: AuditSummary }) {
  const { client } = useCasebook();
  const query = useQuery(`cases ${audit.id}`, () => client['case.list']({ audit: audit.id }));
  const scan = useScan(audit);
  const [names, setNames] = useState(false);
  const [chosen, setChosen] = useState<CaseId | null>(null);
  const [done, setDone] = useState('');
  const command = useCommand();
  const make = useMakeDocument();
  return (
    <>
      <p className="app-lead">
        Each document is made from the audit as it is now. Look at it before you send it: files are not encrypted. What
        may tell who a person is goes from notes and findings, unless somebody decided that it may leave. The history
        keeps when a file was made, and of which kind.
      </p>
      <Asked query={scan}>{(value) => <ScanSummary scan={value} base={`/audits/${audit.id}/export`} />}</Asked>
      {command.error && <FailureNotice error={command.error} />}
      <NamesChoice names={names} onNames={setNames} />
      <Asked query={query}>
        {(cases) => (
          <DocumentTable
            audit={audit}
            cases={cases}
            chosen={chosen ?? cases[0]?.id ?? null}
            names={names}
            isBusy={command.isBusy}
            onChoose={setChosen}
            onMake={(wanted, format) =>
              void command.run(async () => {
                setDone('');
                setDone(`Downloaded ${await make(wanted, format)}.`);
              })
            }
          />
        )}
      </Asked>
      <p role="status" className="app-done">
        {command.isBusy ? 'Making the document…' : done}
      </p>
    </>
  );
}
