import type { UseFormRegister } from 'react-hook-form';
import { CONFIDENCES } from '../../../../domain/sampling/size.ts';
import { RadioGroup } from '../../../parts/Choices.tsx';
import { SelectField } from '../../../parts/SelectField.tsx';
import { TextField } from '../../../parts/TextField.tsx';
import type { SettingsProblems, TypedSettings } from './typed-settings.ts';

const WAYS = [
  { value: 'precision', label: 'From confidence and margin, over all eligible cases together' },
  { value: 'each-type', label: 'From confidence and margin, for each case type by itself' },
  { value: 'number', label: 'A number of cases' },
];

/** S1: how many cases. */
export function SizeFields({
  by,
  register,
  problems,
}: {
  readonly by: string;
  readonly register: UseFormRegister<TypedSettings>;
  readonly problems: SettingsProblems;
}) {
  return (
    <>
      <RadioGroup id="by" label="Size of the sample" options={WAYS} binding={register('by')} />
      {by === 'number' ? (
        <TextField
          id="cases"
          label="Cases"
          width={5}
          inputMode="numeric"
          binding={register('cases')}
          error={problems['cases']}
        />
      ) : (
        <div className="app-sample__beside-fields">
          <SelectField
            id="confidence"
            label="Confidence level"
            none="Choose"
            options={CONFIDENCES.map((level) => ({ value: String(level), label: `${level} per cent` }))}
            binding={register('confidence')}
            error={problems['confidence']}
          />
          <TextField
            id="margin"
            label="Margin of error, percentage points"
            width={5}
            inputMode="numeric"
            binding={register('margin')}
            error={problems['margin']}
          />
        </div>
      )}
    </>
  );
}
