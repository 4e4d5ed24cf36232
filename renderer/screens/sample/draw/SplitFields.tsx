import type { UseFormRegister } from 'react-hook-form';
import { RadioGroup } from '../../../parts/Choices.tsx';
import type { FrameworkWords } from '../../../parts/framework-words.ts';
import type { SettingsProblems, TypedSettings } from './typed-settings.ts';

const WAYS = [
  { value: 'shares', label: 'By shares' },
  { value: 'eligible', label: 'As the eligible cases are' },
];

/** How the sample is parted between case types. The first share has the id that the error summary leads to. */
export function SplitFields({
  split,
  types,
  words,
  register,
  problems,
}: {
  readonly split: string;
  readonly types: readonly string[];
  readonly words: FrameworkWords;
  readonly register: UseFormRegister<TypedSettings>;
  readonly problems: SettingsProblems;
}) {
  const error = problems['shares'];
  return (
    <>
      <RadioGroup id="split" label="Split between case types" isInline options={WAYS} binding={register('split')} />
      {split === 'shares' && (
        <fieldset
          className={
            error === undefined
              ? 'govuk-fieldset govuk-form-group'
              : 'govuk-fieldset govuk-form-group govuk-form-group--error'
          }
          aria-describedby={error === undefined ? undefined : 'shares-error'}
        >
          <legend className="govuk-fieldset__legend">Shares, per cent</legend>
          {error !== undefined && (
            <p id="shares-error" className="govuk-error-message">
              <span className="govuk-visually-hidden">Error:</span> {error}
            </p>
          )}
          <div className="app-sample__beside-fields">
            {types.map((id, at) => (
              <div key={id}>
                <label className="govuk-label app-sample__plain" htmlFor={at === 0 ? 'shares' : `share-${id}`}>
                  {words.caseType(id)}s
                </label>
                <input
                  {...register(`shares.${id}`)}
                  id={at === 0 ? 'shares' : `share-${id}`}
                  className="govuk-input govuk-input--width-3"
                  inputMode="numeric"
                  autoComplete="off"
                />
              </div>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
