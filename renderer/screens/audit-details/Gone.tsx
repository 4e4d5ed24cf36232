import { Link } from 'wouter';
import type { PurgeRecord } from '../../../api/contract/retention.ts';
import { Notice } from '../../parts/Notice.tsx';
import { sayCount } from '../../parts/words.ts';
import { useAskAgain } from '../../session/ask-again.ts';
import { useCasebook } from '../../session/casebook.tsx';
import { useQuery } from '../../session/query.ts';
import { FailedBackups } from '../audits/FailedBackups.tsx';
import { sayBackups } from '../audits/purge-words.ts';

/** How the purge stands now, asked again and again until it is done. */
function useProgress(atFirst: PurgeRecord): PurgeRecord {
  const { client } = useCasebook();
  const { audit } = atFirst.certificate;
  const asked = useQuery(`purge of ${audit}`, () => client['purge.list']({}));
  useAskAgain(asked, (records) => records.some(({ backups }) => backups?.isDone === false));
  const now = asked.status === 'ready' ? asked.value : [];
  return now.find(({ certificate }) => certificate.audit === audit) ?? atFirst;
}

/** What became of an audit that was just purged, while its backups are gone through. */
export function Gone({ purged }: { readonly purged: PurgeRecord }) {
  const { certificate, backups } = useProgress(purged);
  return (
    <Notice title="Purged" isSuccess>
      <p className="govuk-notification-banner__heading">
        The audit is gone from this workbook: {sayCount(certificate.cases, 'case')},{' '}
        {sayCount(certificate.answers, 'answer')}, {sayCount(certificate.notes, 'note')}
      </p>
      <p className="govuk-body" role="status">
        {sayBackups(backups)}
      </p>
      <FailedBackups names={backups?.failed ?? []} />
      <p className="govuk-body">
        {backups?.isDone
          ? 'The certificate is below the list of audits.'
          : 'You can go on working, or lock: what is left of the backups is then gone through at the next opening. The certificate is below the list of audits, and says what was done so far.'}
      </p>
      <Link href="/" className="govuk-button">
        Go to the audits
      </Link>
    </Notice>
  );
}
