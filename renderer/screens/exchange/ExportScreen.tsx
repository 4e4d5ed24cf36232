import { useState } from 'react';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { Page } from '../../parts/Page.tsx';
import { saveTextFile } from '../../parts/save-file.ts';
import { sayCount } from '../../parts/words.ts';
import { useCasebook } from '../../session/casebook.tsx';
import { useCommand } from '../../session/command.ts';
import { ExportTable } from './ExportTable.tsx';
import { EXPORT_FILES } from './export-files.ts';

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

/** The export of an audit: its files with what each is for, to be downloaded one by one or all together. */
export function ExportScreen({ audit }: { readonly audit: AuditSummary }) {
  const { client } = useCasebook();
  const [done, setDone] = useState('');
  const command = useCommand();
  const download = (names: readonly string[]) =>
    command.run(async () => {
      setDone('');
      const files = await client['export.files']({ audit: audit.id });
      const wanted = files.filter(({ name }) => names.includes(name));
      for (const { name, text } of wanted) saveTextFile(name, text);
      setDone(`Downloaded ${wanted.length === 1 ? wanted[0]?.name : sayCount(wanted.length, 'file')}.`);
    });
  return (
    <Page title="Export" caption={audit.service}>
      <p className="app-lead">
        Files for a spreadsheet, for statistics, and for another Casebook, with the figures as they are now. The names
        of the files say nothing of the service or of any case.
      </p>
      <Caution />
      {command.error && <FailureNotice error={command.error} />}
      <ExportTable files={EXPORT_FILES} isBusy={command.isBusy} onDownload={(name) => void download([name])} />
      <div className="govuk-button-group app-standard__actions">
        <button
          type="button"
          className="govuk-button"
          disabled={command.isBusy}
          onClick={() => void download(EXPORT_FILES.map(({ name }) => name))}
        >
          Download all files
        </button>
        <p role="status" className="app-done">
          {done}
        </p>
      </div>
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">How the files are written</span>
        </summary>
        <div className="govuk-details__text">
          <ul className="govuk-list govuk-list--bullet">
            <li>CSV opens in Excel as it is: UTF-8 with a mark, dates as 2026-11-22, columns in a fixed order.</li>
            <li>
              Text that a spreadsheet would take for a formula is made harmless; codes and numbers are left alone.
            </li>
            <li>Answers that no longer apply to a case are left out, as they are from every figure.</li>
            <li>
              Codes such as <code>requires-improvement</code> stay codes; the codebook gives their words.
            </li>
          </ul>
        </div>
      </details>
    </Page>
  );
}
