import type { AppError } from '../../api/errors.ts';

/** The page that is loaded anew asks for the passphrase, and then comes back to this screen. */
const unlock = (): void => location.reload();

/** What went wrong, what is safe, and what to do: the message of an AppError says all three. */
export function FailureNotice({ error, onRetry }: { readonly error: AppError; readonly onRetry?: () => void }) {
  return (
    <div className="govuk-error-summary" role="alert">
      <h2 className="govuk-error-summary__title">There is a problem</h2>
      <div className="govuk-error-summary__body">
        <p>{error.message}</p>
        {error.code === 'locked' && (
          <button type="button" className="govuk-button" onClick={unlock}>
            Unlock the workbook
          </button>
        )}
        {error.code !== 'locked' && onRetry && (
          <button type="button" className="govuk-button govuk-button--secondary" onClick={onRetry}>
            Try again
          </button>
        )}
      </div>
    </div>
  );
}
