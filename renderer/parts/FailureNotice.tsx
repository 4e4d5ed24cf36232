import type { AppError } from '../../api/errors.ts';

/** What went wrong, what is safe, and what to do: the message of an AppError says all three. */
export function FailureNotice({ error, onRetry }: { readonly error: AppError; readonly onRetry?: () => void }) {
  return (
    <div className="govuk-error-summary" role="alert">
      <h2 className="govuk-error-summary__title">There is a problem</h2>
      <div className="govuk-error-summary__body">
        <p>{error.message}</p>
        {onRetry && (
          <button type="button" className="govuk-button govuk-button--secondary" onClick={onRetry}>
            Try again
          </button>
        )}
      </div>
    </div>
  );
}
