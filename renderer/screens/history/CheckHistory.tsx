import { useState } from 'react';
import type { Output } from '../../../api/contract.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { sayCount } from '../../parts/words.ts';
import { useCommand } from '../../session/command.ts';

type Verdict = Output<'history.verify'>;

function describe({ entries, changes, faults }: Verdict): string {
  const size = `${sayCount(entries, 'entry', 'entries')} with ${sayCount(changes, 'change')}`;
  if (faults.length === 0) return `The history is whole: ${size}, each chained to the one before.`;
  return `The history is not whole: ${sayCount(faults.length, 'fault')} in ${size}.`;
}

/** Checks the chain of the whole workbook's history when asked to, and says what was found. */
export function CheckHistory({ onCheck }: { readonly onCheck: () => Promise<Verdict> }) {
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const command = useCommand();
  const check = () => command.run(async () => setVerdict(await onCheck()));
  return (
    <div className="app-check">
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        disabled={command.isBusy}
        onClick={() => void check()}
      >
        Check the history
      </button>
      {command.error && <FailureNotice error={command.error} />}
      <div role="status">
        {command.isBusy && 'Checking…'}
        {verdict && !command.isBusy && (
          <>
            <p className="app-done">{describe(verdict)}</p>
            {verdict.faults.length > 0 && (
              <ul className="govuk-list govuk-list--bullet">
                {verdict.faults.map((fault) => (
                  <li key={fault}>{fault}</li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
    </div>
  );
}
