import { useState } from 'react';
import { Link } from 'wouter';
import { useCasebook } from '../../session/casebook.tsx';
import { useQuery } from '../../session/query.ts';

/** Proposes a new passphrase to whoever opened the workbook by its recovery code. Nothing else, and no more than once. */
export function OpenedByCode() {
  const { client } = useCasebook();
  const [isPutOff, setPutOff] = useState(false);
  const state = useQuery('key', () => client['key.state']({}));
  if (isPutOff || state.status !== 'ready' || state.value.openedBy !== 'recovery-code') return null;
  return (
    <section className="app-opened-by-code" aria-label="Opened by the recovery code">
      <p className="govuk-body">
        You opened this workbook with its recovery code. If the passphrase is forgotten or known to others, set a new
        one now: you get a new code with it.
      </p>
      <div className="govuk-button-group">
        <Link
          href="/passphrase"
          className="govuk-button govuk-button--secondary app-button--small"
          onClick={() => setPutOff(true)}
        >
          Set a new passphrase
        </Link>
        <button type="button" className="app-link-button" onClick={() => setPutOff(true)}>
          Not now
        </button>
      </div>
    </section>
  );
}
