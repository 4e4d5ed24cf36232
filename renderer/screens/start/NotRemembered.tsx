import { Notice } from '../../parts/Notice.tsx';

/** Says, before the first screen, that the workbook is open and why this computer does not remember its key. */
export function NotRemembered({ why, onGoOn }: { readonly why: string; readonly onGoOn: () => void }) {
  return (
    <Notice title="Not remembered">
      <p className="govuk-notification-banner__heading">
        The workbook is open. This computer does not remember its key.
      </p>
      <p className="govuk-body">{why}</p>
      <button type="button" className="govuk-button" onClick={onGoOn}>
        Go on
      </button>
    </Notice>
  );
}
