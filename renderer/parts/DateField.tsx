import { FieldNotes } from './FieldNotes.tsx';
import { type Binding, describedBy, type FieldWords, groupClass } from './field.ts';

const PARTS = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 2 },
  { part: 'year', label: 'Year', width: 4 },
] as const;

/** One part of a date as it is typed. */
export type DatePart = (typeof PARTS)[number]['part'];

/** A date as day, month and year, to be typed. The day has the id of the field. */
export function DateField({
  bindings,
  ...words
}: FieldWords & { readonly bindings: Readonly<Record<DatePart, Binding<'input'>>> }) {
  const { id, label, error } = words;
  return (
    <div className={groupClass(words)}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy(words)}>
        <legend className="govuk-fieldset__legend">{label}</legend>
        <FieldNotes {...words} />
        <div className="govuk-date-input">
          {PARTS.map(({ part, label: name, width }) => (
            <div className="govuk-date-input__item" key={part}>
              <div className="govuk-form-group">
                <label className="govuk-label govuk-date-input__label" htmlFor={part === 'day' ? id : `${id}-${part}`}>
                  {name}
                </label>
                <input
                  {...bindings[part]}
                  id={part === 'day' ? id : `${id}-${part}`}
                  type="text"
                  inputMode="numeric"
                  autoComplete="off"
                  className={`govuk-input govuk-date-input__input govuk-input--width-${width}${error === undefined ? '' : ' govuk-input--error'}`}
                />
              </div>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
