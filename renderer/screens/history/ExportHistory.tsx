import { useState } from 'react';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { HistoryFormat } from '../../../api/contract/history.ts';
import type { Leaving } from '../../../api/contract/leaving.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { saveTextFile } from '../../parts/save-file.ts';
import { useCasebook } from '../../session/casebook.tsx';
import { useCommand } from '../../session/command.ts';
import { LeavingChoice, TO_BE_PASSED_ON } from '../leaving/LeavingChoice.tsx';

const FORMATS: readonly { readonly format: HistoryFormat; readonly label: string }[] = [
  { format: 'csv', label: 'Download as CSV' },
  { format: 'json', label: 'Download as JSON' },
];

const HISTORY_WORDS = {
  exact: { label: 'As it is', hint: 'Every value and every name, to the letter, also what was written over since.' },
  names: 'With names of authors, assessors, the panel, and codes of case managers',
};

const sayMade = (name: string, { texts }: Leaving): string =>
  texts === 'exact'
    ? `Downloaded ${name}. It is not encrypted, and holds every note and every name.`
    : `Downloaded ${name}. It is not encrypted. Read it before you pass it on.`;

/** The whole history of the audit as a file, whatever is chosen on the screen: masked, unless people want it as it is. */
export function ExportHistory({ audit }: { readonly audit: AuditSummary }) {
  const { client, author } = useCasebook();
  const [leaving, setLeaving] = useState(TO_BE_PASSED_ON);
  const [done, setDone] = useState('');
  const command = useCommand();
  const download = (format: HistoryFormat): Promise<void> =>
    command.run(async () => {
      setDone('');
      const { name, text } = await client['history.export']({ author, audit: audit.id, format, leaving });
      saveTextFile(name, text);
      setDone(sayMade(name, leaving));
    });
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Download the history</span>
      </summary>
      <div className="govuk-details__text">
        {command.error && <FailureNotice error={command.error} />}
        <LeavingChoice leaving={leaving} onChange={setLeaving} words={HISTORY_WORDS} />
        <div className="govuk-button-group">
          {FORMATS.map(({ format, label }) => (
            <button
              key={format}
              type="button"
              className="govuk-button govuk-button--secondary"
              aria-disabled={command.isBusy}
              onClick={() => void download(format)}
            >
              {label}
            </button>
          ))}
          <p role="status" className="app-done">
            {done}
          </p>
        </div>
      </div>
    </details>
  );
}
