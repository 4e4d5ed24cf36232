import { type FormEvent, useRef, useState } from 'react';
import { ErrorSummary, type FieldError } from '../../parts/ErrorSummary.tsx';

const NONE: readonly FieldError[] = [];
const NOTHING_CHOSEN: readonly FieldError[] = [{ id: 'files', message: 'Choose one or more CSV files' }];

const COLUMNS = [
  { file: 'cases.csv', columns: 'reference, caseType, and any field of the framework' },
  { file: 'answers.csv', columns: 'reference, question, answer (yes, no or na), note' },
  { file: 'judgements.csv', columns: 'standard, kind, rating, ground, reason' },
];

function WhatFiles() {
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">What the files hold</span>
      </summary>
      <div className="govuk-details__text">
        <p className="govuk-body">Which file is which is told by its header, not by its name.</p>
        <dl className="govuk-summary-list govuk-summary-list--no-border app-columns">
          {COLUMNS.map(({ file, columns }) => (
            <div key={file} className="govuk-summary-list__row">
              <dt className="govuk-summary-list__key">{file}</dt>
              <dd className="govuk-summary-list__value">{columns}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}

/** Chooses the CSV files of an import. */
export function ChooseFiles({ isBusy, onCheck }: { isBusy: boolean; onCheck: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [errors, setErrors] = useState(NONE);
  const isWrong = errors.length > 0;
  const check = (event: FormEvent): void => {
    event.preventDefault();
    const chosen = [...(input.current?.files ?? [])];
    setErrors(chosen.length === 0 ? NOTHING_CHOSEN : NONE);
    if (chosen.length > 0) onCheck(chosen);
  };
  return (
    <form onSubmit={check} noValidate>
      <ErrorSummary errors={errors} />
      <p className="govuk-body">
        All rows are taken in, or none: with one fault in any file nothing is changed. Importing the same rows again
        changes nothing. You see what will happen before anything does.
      </p>
      <div className={isWrong ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
        <label className="govuk-label" htmlFor="files">
          CSV files
        </label>
        <div id="files-hint" className="govuk-hint">
          Cases, answers and judgements, one file or several at once
        </div>
        {isWrong && (
          <p id="files-error" className="govuk-error-message">
            <span className="govuk-visually-hidden">Error:</span> {errors[0]?.message}
          </p>
        )}
        <input
          ref={input}
          id="files"
          type="file"
          className="govuk-file-upload"
          accept=".csv,text/csv"
          multiple
          aria-describedby={isWrong ? 'files-hint files-error' : 'files-hint'}
        />
      </div>
      <WhatFiles />
      <button type="submit" className="govuk-button" aria-disabled={isBusy}>
        Check the files
      </button>
    </form>
  );
}
