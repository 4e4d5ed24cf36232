import { type FormEvent, useRef, useState } from 'react';
import { ErrorSummary, type FieldError } from '../../../parts/ErrorSummary.tsx';
import type { Reading } from './use-list.ts';

const NONE: readonly FieldError[] = [];
const NOTHING_CHOSEN: readonly FieldError[] = [{ id: 'list', message: 'Choose the file with the list of cases' }];

/** Chooses the file with the list of cases. */
export function ChooseList({
  isBusy,
  onLook,
}: {
  readonly isBusy: boolean;
  readonly onLook: (reading: Reading) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [errors, setErrors] = useState(NONE);
  const isWrong = errors.length > 0;
  const look = (event: FormEvent): void => {
    event.preventDefault();
    const file = input.current?.files?.[0];
    setErrors(file ? NONE : NOTHING_CHOSEN);
    if (file) onLook({ file, encoding: 'utf-8', headerRow: null, sheet: null });
  };
  return (
    <form onSubmit={look} noValidate>
      <ErrorSummary errors={errors} />
      <p className="govuk-body">
        A list of cases from a case management system, one row a case. You say what its columns are, see what is wrong
        row by row, and decide; nothing is taken in before that. Names and dates of birth are dropped at the door, and
        each case gets a pseudonym.
      </p>
      <div className={isWrong ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
        <label className="govuk-label" htmlFor="list">
          List of cases
        </label>
        <div id="list-hint" className="govuk-hint">
          CSV or Excel (.xlsx); of a workbook with several sheets you choose one
        </div>
        {isWrong && (
          <p id="list-error" className="govuk-error-message">
            <span className="govuk-visually-hidden">Error:</span> {errors[0]?.message}
          </p>
        )}
        <input
          ref={input}
          id="list"
          type="file"
          className="govuk-file-upload"
          accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          aria-describedby={isWrong ? 'list-hint list-error' : 'list-hint'}
        />
      </div>
      <button type="submit" className="govuk-button" aria-disabled={isBusy}>
        Look at the list
      </button>
    </form>
  );
}
