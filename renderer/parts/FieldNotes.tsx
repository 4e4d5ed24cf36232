import type { FieldWords } from './field.ts';

/** The hint and error of a field, between its label and its control. */
export function FieldNotes({ id, hint, error }: FieldWords) {
  return (
    <>
      {hint !== undefined && (
        <div id={`${id}-hint`} className="govuk-hint">
          {hint}
        </div>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="govuk-error-message">
          <span className="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
    </>
  );
}
