import type { UseFormRegister } from 'react-hook-form';
import { CheckboxGroup, RadioGroup } from '../../../parts/Choices.tsx';
import type { FrameworkWords } from '../../../parts/framework-words.ts';
import type { TypedSettings } from './typed-settings.ts';

const SMALL = [
  { value: 'pool', label: 'Put it together with others like it', hint: 'Every eligible case keeps a fair chance' },
  { value: 'keep', label: 'Keep it', hint: 'By its largest remainder it may get no case' },
];

/** S3: the fields that the sample is matched by, and what to do with a stratum too small for a case of its own. */
export function StrataFields({
  fields,
  words,
  register,
}: {
  readonly fields: readonly string[];
  readonly words: FrameworkWords;
  readonly register: UseFormRegister<TypedSettings>;
}) {
  return (
    <>
      <CheckboxGroup
        id="strata"
        label="Match the eligible cases by"
        hint="As the service classified them"
        options={fields.map((id) => ({ value: id, label: words.field(id) }))}
        binding={register('strata')}
      />
      <RadioGroup
        id="smallStrata"
        label="A stratum too small for a case of its own"
        options={SMALL}
        binding={register('smallStrata')}
      />
    </>
  );
}
