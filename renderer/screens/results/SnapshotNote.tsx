import type { AuditSummary } from '../../../api/contract/audit.ts';
import { momentInWords } from '../../parts/in-words.ts';

/** Says when and by whom the audit was closed, and that the snapshot stays as it was taken (F6). */
export function SnapshotNote({ audit }: { readonly audit: AuditSummary }) {
  const { snapshot, status } = audit;
  if (snapshot === null) return null;
  const when = `${momentInWords(snapshot.at)} by ${snapshot.by} (revision ${snapshot.revision})`;
  return (
    <p className="govuk-inset-text">
      {status === 'closed'
        ? `This audit was closed on ${when}.`
        : `This audit was last closed on ${when}, and has been reopened since.`}{' '}
      The snapshot holds the results of the cases that were complete then. Nothing done since has changed it.
    </p>
  );
}
