import type { Leaving } from '../../../api/contract/leaving.ts';

/** How the choices are put, where they are not those of an export. */
export interface LeavingWords {
  readonly exact: { readonly label: string; readonly hint: string };
  readonly names: string;
}

/** What files are made with unless people choose otherwise. */
export const TO_BE_PASSED_ON: Leaving = { texts: 'masked', names: false };

const MASKED = {
  label: 'To be passed on',
  hint: 'What may tell who a person is goes from notes and reasons, unless somebody decided that it may leave.',
};
const OF_AN_EXPORT: LeavingWords = {
  exact: {
    label: 'As it is, for another Casebook',
    hint: 'Everything, to the letter. Such files can be imported again, unchanged.',
  },
  names: 'With codes of case managers and names of the panel',
};

/** How the files leave: masked and without names unless people want it otherwise (demand 25). */
export function LeavingChoice({
  leaving,
  onChange,
  words = OF_AN_EXPORT,
}: {
  readonly leaving: Leaving;
  readonly onChange: (leaving: Leaving) => void;
  readonly words?: LeavingWords;
}) {
  const choices = [
    { texts: 'masked', ...MASKED },
    { texts: 'exact', ...words.exact },
  ] as const;
  return (
    <div className="app-leaving">
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">What the files are for</legend>
        <div className="govuk-radios govuk-radios--small">
          {choices.map(({ texts, label, hint }) => (
            <div className="govuk-radios__item" key={texts}>
              <input
                className="govuk-radios__input"
                id={`leave-${texts}`}
                type="radio"
                name="leave"
                checked={leaving.texts === texts}
                aria-describedby={`leave-${texts}-hint`}
                onChange={() => onChange({ texts, names: texts === 'exact' })}
              />
              <label className="govuk-label govuk-radios__label" htmlFor={`leave-${texts}`}>
                {label}
              </label>
              <div id={`leave-${texts}-hint`} className="govuk-hint govuk-radios__hint">
                {hint}
              </div>
            </div>
          ))}
        </div>
      </fieldset>
      <div className="govuk-checkboxes govuk-checkboxes--small">
        <div className="govuk-checkboxes__item">
          <input
            className="govuk-checkboxes__input"
            id="leave-names"
            type="checkbox"
            checked={leaving.names}
            disabled={leaving.texts === 'exact'}
            onChange={(event) => onChange({ ...leaving, names: event.target.checked })}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor="leave-names">
            {words.names}
          </label>
        </div>
      </div>
    </div>
  );
}
