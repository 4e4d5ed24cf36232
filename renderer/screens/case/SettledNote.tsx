import { Link } from 'wouter';
import { useCaseAtRest, useCaseFile, useSettled } from '../../session/open-case.tsx';

/** Says that the case can be read and not changed, and the way to change that. */
export function SettledNote({ base }: { readonly base: string }) {
  const settled = useSettled();
  const { audit } = useCaseFile();
  const revision = useCaseAtRest((view) => view.revision);
  if (settled === null) return null;
  return (
    <p className="govuk-inset-text app-settled">
      {settled === 'case-locked' && (
        <>
          This case is locked{revision > 1 && `, in revision ${revision}`}. It can be read, and not changed.{' '}
          <Link href={`${base}/check`} className="govuk-link">
            Reopen it with a reason
          </Link>
        </>
      )}
      {settled === 'case-withdrawn' && (
        <>
          This case left the audit: another took its place in the sample, or the sample was drawn anew without it. It
          counts in no figure; it can be read, and not changed.{' '}
          <Link href={`/audits/${audit}/sample/drawn`} className="govuk-link">
            Ledger of the sample
          </Link>
        </>
      )}
      {settled === 'audit-closed' && (
        <>
          The audit of this case is closed. It can be read, and not changed.{' '}
          <Link href={`/audits/${audit}/details`} className="govuk-link">
            Details of the audit
          </Link>
        </>
      )}
    </p>
  );
}
