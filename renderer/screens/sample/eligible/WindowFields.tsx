import type { Binding } from '../../../parts/field.ts';

/** When disposals of one case type are eligible: from so many months back to so many, or whenever they were. */
export function WindowFields({
  id,
  title,
  error,
  takesPart,
  anyDay,
  earliest,
  latest,
}: {
  readonly id: string;
  readonly title: string;
  readonly error: string | undefined;
  readonly takesPart: Binding<'input'>;
  readonly anyDay: Binding<'input'>;
  readonly earliest: Binding<'input'>;
  readonly latest: Binding<'input'>;
}) {
  const describedBy = error === undefined ? undefined : `${id}-error`;
  return (
    <fieldset
      className={
        error === undefined
          ? 'govuk-fieldset govuk-form-group'
          : 'govuk-fieldset govuk-form-group govuk-form-group--error'
      }
      aria-describedby={describedBy}
    >
      <legend className="govuk-fieldset__legend">{title}s</legend>
      {error !== undefined && (
        <p id={`${id}-error`} className="govuk-error-message">
          <span className="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
      <div className="app-sample__window">
        <div className="govuk-checkboxes govuk-checkboxes--small">
          <div className="govuk-checkboxes__item">
            <input {...takesPart} id={`${id}-part`} type="checkbox" className="govuk-checkboxes__input" />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={`${id}-part`}>
              Draw from them
            </label>
          </div>
        </div>
        <label htmlFor={id}>from</label>
        <input
          {...earliest}
          id={id}
          inputMode="numeric"
          autoComplete="off"
          className="govuk-input govuk-input--width-2"
        />
        <label htmlFor={`${id}-latest`}>to</label>
        <input
          {...latest}
          id={`${id}-latest`}
          inputMode="numeric"
          autoComplete="off"
          className="govuk-input govuk-input--width-2"
        />
        <span>months back, or</span>
        <div className="govuk-checkboxes govuk-checkboxes--small">
          <div className="govuk-checkboxes__item">
            <input {...anyDay} id={`${id}-any`} type="checkbox" className="govuk-checkboxes__input" />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={`${id}-any`}>
              of any day
            </label>
          </div>
        </div>
      </div>
    </fieldset>
  );
}
