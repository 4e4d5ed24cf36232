import { Link } from 'wouter';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { KeptList } from '../../../domain/sampling/kept.ts';
import { DrawForm } from './DrawForm.tsx';

/** Draws a round once more: of another list, or because the first draw was not what was meant. */
export function DrawAgain({
  audit,
  list,
  onDrawn,
}: {
  readonly audit: AuditSummary;
  readonly list: KeptList;
  readonly onDrawn: () => void;
}) {
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Draw the round again</span>
      </summary>
      <div className="govuk-details__text">
        <p className="govuk-body">
          It is drawn of {list.file};{' '}
          <Link href={`/audits/${audit.id}/sample/list`} className="govuk-link">
            take in another list
          </Link>{' '}
          first where that has changed. Drawing changes no case yet: how many come, leave and stay is said, and then
          agreed to. Cases that somebody has begun stay.
        </p>
        <DrawForm audit={audit} isAgain onDrawn={onDrawn} />
      </div>
    </details>
  );
}
