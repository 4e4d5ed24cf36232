import { useEffect, useRef } from 'react';
import { takeFocus } from './take-focus.ts';

/** One thing to mend in a form, and the id of the control to go to. */
export interface FieldError {
  readonly id: string;
  readonly message: string;
}

/**
 * The summary above a form that was refused; each line leads to its control. It takes the focus whenever it is given
 * another list, so give it the same one until the form is refused again.
 */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) takeFocus(summary.current);
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div className="govuk-error-summary" ref={summary} tabIndex={-1} role="alert">
      <h2 className="govuk-error-summary__title">There is a problem</h2>
      <ul className="govuk-list govuk-error-summary__list">
        {errors.map(({ id, message }) => (
          <li key={id}>
            <button type="button" className="app-link-button" onClick={() => document.getElementById(id)?.focus()}>
              {message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
