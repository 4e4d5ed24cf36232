import { Link } from 'wouter';
import type { AuditSummary } from '../../../api/contract/audit.ts';

/** Stands where figures would be while there are no cases: says what to do next. */
export function NoCases({ audit }: { readonly audit: AuditSummary }) {
  return (
    <div className="govuk-inset-text">
      <p>There are no cases yet, so there are no figures.</p>
      <p>
        <Link href={`/audits/${audit.id}/cases`} className="govuk-link">
          Add a case
        </Link>{' '}
        or{' '}
        <Link href={`/audits/${audit.id}/import`} className="govuk-link">
          import cases and answers
        </Link>
        .
      </p>
    </div>
  );
}
