import { useState } from 'react';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { HistoryFormat } from '../../../api/contract/history.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { saveTextFile } from '../../parts/save-file.ts';
import { useCasebook } from '../../session/casebook.tsx';
import { useCommand } from '../../session/command.ts';

const FORMATS: readonly { readonly format: HistoryFormat; readonly label: string }[] = [
  { format: 'csv', label: 'Download as CSV' },
  { format: 'json', label: 'Download as JSON' },
];

/** The whole history of the audit as a file, whatever is chosen on the screen. */
export function ExportHistory({ audit }: { readonly audit: AuditSummary }) {
  const { client } = useCasebook();
  const [done, setDone] = useState('');
  const command = useCommand();
  const download = (format: HistoryFormat): Promise<void> =>
    command.run(async () => {
      setDone('');
      const { name, text } = await client['history.export']({ audit: audit.id, format });
      saveTextFile(name, text);
      setDone(`Downloaded ${name}. It is not encrypted, and holds every note.`);
    });
  return (
    <div>
      {command.error && <FailureNotice error={command.error} />}
      <div className="govuk-button-group">
        {FORMATS.map(({ format, label }) => (
          <button
            key={format}
            type="button"
            className="govuk-button govuk-button--secondary"
            disabled={command.isBusy}
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
  );
}
