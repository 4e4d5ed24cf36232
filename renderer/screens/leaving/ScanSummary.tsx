import { Link } from 'wouter';
import type { LeavingScan } from '../../../api/contract/leaving.ts';
import { sayCount } from '../../parts/words.ts';

/** What a search of the free text came to, and the way to look through what was found. */
export function ScanSummary({ scan, base }: { readonly scan: LeavingScan; readonly base: string }) {
  const { searched, withFindings, undecided } = scan;
  if (withFindings === 0) {
    return (
      <p className="govuk-body">
        {searched === 0 ? 'Nobody has written any text yet.' : `${sayCount(searched, 'text')} searched: nothing in`}
        {searched > 0 && ' them looks as if it told who a person is. A search finds forms and known names, not all.'}
      </p>
    );
  }
  return (
    <div className="govuk-inset-text">
      <p>
        {sayCount(searched, 'text')} searched: {withFindings} may tell who a person is.{' '}
        <strong>{undecided === 0 ? 'All are decided.' : `${undecided} not decided yet.`}</strong>
      </p>
      <p>
        <Link href={`${base}/texts`} className="govuk-link">
          Look through what was found
        </Link>
      </p>
    </div>
  );
}
