import { type FormEvent, useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { SampleSettings } from '../../../../domain/sampling/settings.ts';
import { ErrorSummary } from '../../../parts/ErrorSummary.tsx';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import type { FrameworkWords } from '../../../parts/framework-words.ts';
import { TextField } from '../../../parts/TextField.tsx';
import { useCommand } from '../../../session/command.ts';
import { SizeFields } from './SizeFields.tsx';
import { SplitFields } from './SplitFields.tsx';
import { StrataFields } from './StrataFields.tsx';
import { readSettings, type SettingsProblems, type TypedSettings, typeSettings } from './typed-settings.ts';

const NONE: SettingsProblems = {};

/** What a draw goes by. It can be looked at what would be drawn before anything is. */
export function SettingsForm({
  settings,
  fields,
  words,
  onShow,
  onDraw,
}: {
  readonly settings: SampleSettings;
  /** Fields of the list that strata can be made by. */
  readonly fields: readonly string[];
  readonly words: FrameworkWords;
  readonly onShow: (settings: SampleSettings) => void;
  readonly onDraw: (settings: SampleSettings) => Promise<void>;
}) {
  const { register, getValues, watch } = useForm<TypedSettings>({ defaultValues: typeSettings(settings) });
  const [problems, setProblems] = useState(NONE);
  const drawing = useCommand();
  const [by, split] = watch(['by', 'split']);
  const list = useMemo(() => Object.entries(problems).map(([id, message]) => ({ id, message })), [problems]);
  const read = (): SampleSettings | null => {
    const outcome = readSettings(getValues(), settings);
    setProblems('problems' in outcome ? outcome.problems : NONE);
    return 'settings' in outcome ? outcome.settings : null;
  };
  const show = (): void => {
    const wanted = read();
    if (wanted) onShow(wanted);
  };
  const draw = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = read();
    if (wanted) void drawing.run(() => onDraw(wanted));
  };
  return (
    <form noValidate onSubmit={draw} aria-label="Settings of the draw">
      <ErrorSummary errors={list} />
      {drawing.error && <FailureNotice error={drawing.error} />}
      <SizeFields by={by} register={register} problems={problems} />
      {by !== 'each-type' && (
        <SplitFields
          split={split}
          types={Object.keys(settings.eligibility.windows)}
          words={words}
          register={register}
          problems={problems}
        />
      )}
      <StrataFields fields={fields} words={words} register={register} />
      <div className="app-sample__beside-fields">
        <TextField
          id="mostPerManager"
          label="At most cases of one case manager"
          hint="Where possible; empty for any number"
          width={5}
          inputMode="numeric"
          binding={register('mostPerManager')}
          error={problems['mostPerManager']}
        />
        <TextField
          id="reserves"
          label="Reserves of each stratum"
          hint="Named in order, for replacements"
          width={5}
          inputMode="numeric"
          binding={register('reserves')}
          error={problems['reserves']}
        />
      </div>
      <TextField
        id="seed"
        label="Seed"
        hint="The same list, settings and seed give the same sample, on any machine. Small and capital letters are the same."
        width={20}
        binding={register('seed')}
        error={problems['seed']}
      />
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" aria-disabled={drawing.isBusy}>
          Draw the sample
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={show}>
          Show what would be drawn
        </button>
      </div>
    </form>
  );
}
