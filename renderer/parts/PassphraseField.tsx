import { useState } from 'react';
import { FieldNotes } from './FieldNotes.tsx';
import { type Binding, describedBy, type FieldWords, groupClass } from './field.ts';

interface Props extends FieldWords {
  readonly binding: Binding<'input'>;
  readonly autoComplete: 'new-password' | 'current-password';
}

/** A secret, hidden until it is asked to be shown. */
export function PassphraseField({ binding, autoComplete, ...words }: Props) {
  const [isShown, setShown] = useState(false);
  const { id, label, error } = words;
  return (
    <div className={`${groupClass(words)} govuk-password-input`}>
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <FieldNotes {...words} />
      <div className="govuk-input__wrapper govuk-password-input__wrapper">
        <input
          {...binding}
          id={id}
          type={isShown ? 'text' : 'password'}
          className={`govuk-input govuk-password-input__input${error === undefined ? '' : ' govuk-input--error'}`}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={describedBy(words)}
          aria-invalid={error === undefined ? undefined : true}
        />
        <button
          type="button"
          className="govuk-button govuk-button--secondary govuk-password-input__toggle"
          aria-controls={id}
          aria-label={`${isShown ? 'Hide' : 'Show'}: ${label}`}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? 'Hide' : 'Show'}
        </button>
      </div>
    </div>
  );
}
