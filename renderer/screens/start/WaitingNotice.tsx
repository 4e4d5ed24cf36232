import { Notice } from '../../parts/Notice.tsx';

/** Says that something of locked workbooks is not on disk, where it is, and what to do. */
export function WaitingNotice({ workbooks }: { readonly workbooks: readonly string[] }) {
  return (
    <Notice title="Not saved before the lock">
      <p className="govuk-notification-banner__heading">Leave this window open.</p>
      <p className="govuk-body">
        Casebook locked while it could not save. What was typed last in {workbooks.join(' and in ')} is in this window
        only, and is saved when you open the workbook again. Everything before it is safe.
      </p>
    </Notice>
  );
}
