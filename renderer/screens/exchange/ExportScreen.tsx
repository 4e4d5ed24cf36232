import { useState } from 'react';
import { Route, Switch } from 'wouter';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import { Asked } from '../../parts/Asked.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { momentInWords } from '../../parts/in-words.ts';
import { JobProgress } from '../../parts/JobProgress.tsx';
import { Page } from '../../parts/Page.tsx';
import { FreeTextScreen } from '../leaving/FreeTextScreen.tsx';
import { LeavingChoice, TO_BE_PASSED_ON } from '../leaving/LeavingChoice.tsx';
import { ScanSummary } from '../leaving/ScanSummary.tsx';
import { useScan } from '../leaving/use-scan.ts';
import { ExportTable } from './ExportTable.tsx';
import { EXPORT_FILES } from './export-files.ts';
import { useExport } from './use-export.ts';

function Caution() {
  return (
    <div className="govuk-warning-text">
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">Warning: </span>
        Exported files are not encrypted, and notes and reasons may hold personal data. Read them before you pass them
        on, and keep them only where such data may be kept.
      </strong>
    </div>
  );
}

/** F6: one source for everything that leaves: of a closed audit, the snapshot. */
function WhichFigures({ audit: { status, snapshot } }: { readonly audit: AuditSummary }) {
  if (status !== 'closed' || snapshot === null)
    return <p className="govuk-body">Results have the figures of all cases as they are now.</p>;
  return (
    <p className="govuk-inset-text">
      This audit is closed. Results have the figures of its snapshot, of the cases that were complete on{' '}
      {momentInWords(snapshot.at)} (revision {snapshot.revision}), and the Excel workbook and the data package say so.
      Cases and answers are all that the audit holds.
    </p>
  );
}

function HowWritten() {
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">How the files are written</span>
      </summary>
      <div className="govuk-details__text">
        <ul className="govuk-list govuk-list--bullet">
          <li>CSV opens in Excel as it is: UTF-8 with a mark, dates as 2026-11-22, columns in a fixed order.</li>
          <li>Text that a spreadsheet would take for a formula is made harmless; codes and numbers are left alone.</li>
          <li>Answers that no longer apply to a case are left out, as they are from every figure.</li>
          <li>
            Codes such as <code>requires-improvement</code> stay codes; the codebook gives their words.
          </li>
          <li>The history keeps when files were made, of what kind, and how; never what was in them.</li>
        </ul>
      </div>
    </details>
  );
}

function Files({ audit }: { readonly audit: AuditSummary }) {
  const [leaving, setLeaving] = useState(TO_BE_PASSED_ON);
  const scan = useScan(audit);
  const { job, done, download } = useExport(audit);
  return (
    <Page title="Export" caption={audit.service}>
      <p className="app-lead">
        Files for a spreadsheet, for statistics, and for another Casebook. The names of the files say nothing of the
        service or of any case.
      </p>
      <WhichFigures audit={audit} />
      <Caution />
      <LeavingChoice leaving={leaving} onChange={setLeaving} />
      {leaving.texts === 'masked' && (
        <Asked query={scan}>{(value) => <ScanSummary scan={value} base={`/audits/${audit.id}/export`} />}</Asked>
      )}
      {job.error && <FailureNotice error={job.error} />}
      <ExportTable files={EXPORT_FILES} isBusy={job.isBusy} onDownload={(file) => void download([file], leaving)} />
      <div className="govuk-button-group app-standard__actions">
        <button
          type="button"
          className="govuk-button"
          aria-disabled={job.isBusy}
          onClick={() => void download(EXPORT_FILES, leaving)}
        >
          Download all files as one ZIP file
        </button>
      </div>
      <JobProgress job={job} doing="Making the files…" done={done} />
      <HowWritten />
    </Page>
  );
}

/** The export of an audit: what may leave and how, its files with what each is for, and the texts to look through. */
export function ExportScreen({ audit }: { readonly audit: AuditSummary }) {
  return (
    <Switch>
      <Route path={`/audits/${audit.id}/export/texts`}>
        <FreeTextScreen audit={audit} />
      </Route>
      <Route>
        <Files audit={audit} />
      </Route>
    </Switch>
  );
}
