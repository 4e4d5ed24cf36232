import { useState } from 'react';
import type { Output } from '../../../api/contract.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { OfferBackup } from '../../parts/OfferBackup.tsx';
import { sayCount } from '../../parts/words.ts';
import { useCommand } from '../../session/command.ts';

type Verdict = Output<'history.verify'>;

function describe({ entries, changes, faults }: Verdict): string {
  const size = `${sayCount(entries, 'entry', 'entries')} with ${sayCount(changes, 'change')}`;
  if (faults.length === 0) return `The history is whole: ${size}, each chained to the one before.`;
  return `The history is not whole: ${sayCount(faults.length, 'fault')} in ${size}.`;
}

function Found({ verdict, compared }: { readonly verdict: Verdict; readonly compared: boolean }) {
  const { faults, head } = verdict;
  return (
    <>
      <p className="app-done">{describe(verdict)}</p>
      {faults.length > 0 && (
        <>
          <ul className="govuk-list govuk-list--bullet">
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
          <OfferBackup />
        </>
      )}
      {faults.length === 0 && head && (
        <p className="govuk-body app-head">
          {compared && 'The head that was kept is in it. '}It ends in <code>{head}</code>. Keep this line elsewhere: a
          later check against it shows if the end was cut off.
        </p>
      )}
    </>
  );
}

/** Checks the chain of the whole workbook's history when asked to, and says what was found and where it ends. */
export function CheckHistory({ onCheck }: { readonly onCheck: (head: string | null) => Promise<Verdict> }) {
  const [found, setFound] = useState<{ readonly verdict: Verdict; readonly compared: boolean } | null>(null);
  const [head, setHead] = useState('');
  const command = useCommand();
  const kept = head.trim() || null;
  const check = () => command.run(async () => setFound({ verdict: await onCheck(kept), compared: kept !== null }));
  return (
    <form
      className="app-check"
      onSubmit={(event) => {
        event.preventDefault();
        void check();
      }}
    >
      <button type="submit" className="govuk-button govuk-button--secondary" aria-disabled={command.isBusy}>
        Check the history
      </button>
      {command.error && <FailureNotice error={command.error} />}
      <div role="status">
        {command.isBusy && 'Checking…'}
        {found && !command.isBusy && <Found {...found} />}
      </div>
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Compare with a head that was kept</span>
        </summary>
        <div className="govuk-details__text">
          <label className="govuk-label" htmlFor="kept-head">
            The line that an earlier check gave
          </label>
          <input
            id="kept-head"
            className="govuk-input"
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={head}
            onChange={(event) => setHead(event.target.value)}
          />
        </div>
      </details>
    </form>
  );
}
