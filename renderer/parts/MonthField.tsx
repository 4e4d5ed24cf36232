import { FieldNotes } from './FieldNotes.tsx';
import { type Binding, describedBy, type FieldWords, groupClass } from './field.ts';

const NAMES = Array.from({ length: 12 }, (_, at) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, at)),
);

/** A month of a year: its name is chosen, the year typed. The name has the id of the field; its value is `01` to `12`. */
export function MonthField({
  month,
  year,
  ...words
}: FieldWords & { readonly month: Binding<'select'>; readonly year: Binding<'input'> }) {
  const { id, label, error } = words;
  const wrong = error === undefined ? '' : ' govuk-input--error';
  return (
    <div className={groupClass(words)}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy(words)}>
        <legend className="govuk-fieldset__legend">{label}</legend>
        <FieldNotes {...words} />
        <div className="govuk-date-input app-month">
          <div className="govuk-date-input__item">
            <label className="govuk-label govuk-date-input__label" htmlFor={id}>
              Name of the month
            </label>
            <select
              {...month}
              id={id}
              className={error === undefined ? 'govuk-select' : 'govuk-select govuk-select--error'}
            >
              <option value="">Choose a month</option>
              {NAMES.map((name, at) => (
                <option key={name} value={String(at + 1).padStart(2, '0')}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <div className="govuk-date-input__item">
            <label className="govuk-label govuk-date-input__label" htmlFor={`${id}-year`}>
              Year
            </label>
            <input
              {...year}
              id={`${id}-year`}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              className={`govuk-input govuk-date-input__input govuk-input--width-4${wrong}`}
            />
          </div>
        </div>
      </fieldset>
    </div>
  );
}
