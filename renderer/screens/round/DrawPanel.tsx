import { Link } from 'wouter';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { KeptList } from '../../../domain/sampling/kept.ts';
import { sayCount } from '../../parts/words.ts';
import { DrawForm } from './DrawForm.tsx';

/** What is to be done before a round has cases: take in the list of the team's cases, then draw of it. */
export function DrawPanel({
  audit,
  list,
  onDrawn,
}: {
  readonly audit: AuditSummary;
  readonly list: KeptList | null;
  readonly onDrawn: (words: string) => void;
}) {
  const sample = `/audits/${audit.id}/sample`;
  return (
    <section aria-labelledby="draw">
      <h2 className="govuk-heading-m" id="draw">
        Draw the round
      </h2>
      {list === null ? (
        <>
          <p className="govuk-body">
            First take in the list of the team's cases, from the case management system. The round is drawn of it:
            workers and cases that were not looked at lately come first, and among those chance decides.
          </p>
          <Link href={`${sample}/list`} className="govuk-button">
            Take in the list of cases
          </Link>
        </>
      ) : (
        <>
          <p className="govuk-body">
            It is drawn of {list.file}, {sayCount(list.rows, 'case')}. Workers and cases that were not looked at lately
            come first, and among those chance decides. You can{' '}
            <Link href={`${sample}/eligible`} className="govuk-link">
              leave cases out
            </Link>{' '}
            with a reason, or{' '}
            <Link href={`${sample}/list`} className="govuk-link">
              take in another list
            </Link>
            .
          </p>
          <DrawForm audit={audit} isAgain={false} onDrawn={onDrawn} />
        </>
      )}
    </section>
  );
}
