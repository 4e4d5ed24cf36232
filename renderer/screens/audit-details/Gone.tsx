import { Link } from 'wouter';
import type { Output } from '../../../api/contract.ts';
import { Notice } from '../../parts/Notice.tsx';
import { sayCount } from '../../parts/words.ts';

/** What a purge gave. */
export type Purged = Output<'purge.audit'>;

/** What became of an audit that was just purged. */
export function Gone({ purged: { certificate, backups } }: { readonly purged: Purged }) {
  return (
    <Notice title="Purged" isSuccess>
      <p className="govuk-notification-banner__heading">
        The audit is gone: {sayCount(certificate.cases, 'case')}, {sayCount(certificate.answers, 'answer')},{' '}
        {sayCount(certificate.notes, 'note')}
      </p>
      <p className="govuk-body">
        It was taken out of {sayCount(backups.purged, 'backup')} too. Its certificate is below the list of audits.
      </p>
      {backups.failed.length > 0 && (
        <>
          <p className="govuk-body">
            These backups could not be opened, and may still hold it. Delete them by hand, or they keep it:
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {backups.failed.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
      <Link href="/" className="govuk-button">
        Go to the audits
      </Link>
    </Notice>
  );
}
