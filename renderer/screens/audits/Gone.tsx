import { momentInWords } from '../../parts/in-words.ts';
import { Notice } from '../../parts/Notice.tsx';
import { sayCount } from '../../parts/words.ts';
import { useAskAgain } from '../../session/ask-again.ts';
import { useCasebook } from '../../session/casebook.tsx';
import { useQuery } from '../../session/query.ts';
import { FailedBackups } from './FailedBackups.tsx';
import { NOT_WIPED, sayBackups } from './purge-words.ts';

/** What became of an audit that an address names and that was purged, while its backups are gone through. */
export function Gone({ audit }: { readonly audit: string }) {
  const { client } = useCasebook();
  const asked = useQuery(`purge of ${audit}`, async () => {
    const records = await client['purge.list']({});
    return records.find(({ certificate }) => certificate.audit === audit) ?? null;
  });
  useAskAgain(asked, (record) => record?.backups?.isDone === false);
  if (asked.status !== 'ready' || asked.value === null) return null;
  const { certificate, backups, isWiped } = asked.value;
  return (
    <Notice title="Purged" isSuccess>
      <p className="govuk-notification-banner__heading">
        That audit is gone from this workbook: {sayCount(certificate.cases, 'case')},{' '}
        {sayCount(certificate.answers, 'answer')}, {sayCount(certificate.notes, 'note')}
      </p>
      <p className="govuk-body">
        Purged on {momentInWords(certificate.at)} by {certificate.by}. Why: “{certificate.reason}”. Its certificate is
        below the list of audits.
      </p>
      <p className="govuk-body" role="status">
        {sayBackups(backups)}
        {backups?.isDone === false &&
          ' You can go on working, or lock: what is left of the backups is then gone through at the next opening.'}
      </p>
      {!isWiped && <p className="govuk-body">{NOT_WIPED}</p>}
      <FailedBackups names={backups?.failed ?? []} />
    </Notice>
  );
}
