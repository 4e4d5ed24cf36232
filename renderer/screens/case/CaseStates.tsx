import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { ReasonForm } from '../../parts/ReasonForm.tsx';
import { takeLostFocus } from '../../parts/take-focus.ts';
import { useCaseFile, useCaseView, useSettled } from '../../session/open-case.tsx';

function Complete({ onTooEarly }: { readonly onTooEarly: () => void }) {
  const file = useCaseFile();
  const { remarks } = useCaseView();
  return (
    <>
      <p className="govuk-body">
        This case is complete. It can still be edited and stays complete; every change is in its history. Lock it when
        it is settled: from then on it is reopened with a reason only, and that begins its next revision.
      </p>
      <div className="govuk-button-group">
        <button
          type="button"
          className="govuk-button"
          onClick={() => (remarks.length > 0 ? onTooEarly() : file.lock())}
        >
          Lock the case
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={() => file.reopen(null)}>
          Reopen the case
        </button>
      </div>
    </>
  );
}

function Locked() {
  const file = useCaseFile();
  const { revision } = useCaseView();
  return (
    <>
      <p className="govuk-body">
        This case is locked, in revision {revision}. Nobody can change it. Reopening begins revision {revision + 1}; the
        reason is kept in the history.
      </p>
      <ReasonForm
        id="reopen-reason"
        label="Why is it reopened?"
        action="Reopen the case"
        onGive={async (reason) => file.reopen(reason)}
      />
    </>
  );
}

function Closed() {
  const { audit } = useCaseFile();
  return (
    <p className="govuk-body">
      The audit of this case is closed, so the case cannot be changed. Whoever needs to can{' '}
      <Link href={`/audits/${audit}/details`} className="govuk-link">
        reopen the audit
      </Link>
      , with a reason.
    </p>
  );
}

function State({ onTooEarly }: { readonly onTooEarly: () => void }) {
  const file = useCaseFile();
  const { complete, remarks } = useCaseView();
  const settled = useSettled();
  if (settled === 'audit-closed') return <Closed />;
  if (settled === 'case-locked') return <Locked />;
  if (complete) return <Complete onTooEarly={onTooEarly} />;
  return (
    <button
      type="button"
      className="govuk-button"
      onClick={() => (remarks.length > 0 ? onTooEarly() : file.complete())}
    >
      Mark as complete
    </button>
  );
}

/**
 * What can be done with the case as a whole, by its state: complete it, lock it, reopen it. The button pressed is gone
 * with the state it was for; the focus then goes to what the new state is.
 */
export function CaseStates({ onTooEarly }: { readonly onTooEarly: () => void }) {
  const { complete } = useCaseView();
  const settled = useSettled();
  const place = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at when the state changes, here or in another window
  useEffect(() => takeLostFocus(place.current), [complete, settled]);
  return (
    <section aria-label="State of the case" tabIndex={-1} ref={place}>
      <State onTooEarly={onTooEarly} />
    </section>
  );
}
