import { useForm } from 'react-hook-form';
import type { Preferences } from '../../../api/contract/place.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { Page } from '../../parts/Page.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { useCasebook } from '../../session/casebook.tsx';
import { useCommand } from '../../session/command.ts';
import { RememberKey } from './RememberKey.tsx';

const MINUTES = [1, 2, 5, 10, 15, 20, 30, 45, 60];

const sayMinutes = (minutes: number): string => (minutes === 1 ? '1 minute' : `${minutes} minutes`);

/** What can be chosen, and what is chosen now though it is not among it. */
const optionsWith = (chosen: number) =>
  [...new Set([...MINUTES, chosen])]
    .sort((a, b) => a - b)
    .map((minutes) => ({ value: String(minutes), label: sayMinutes(minutes) }));

interface Props {
  /** Of the workbook. */
  readonly name: string;
  readonly isSample: boolean;
  readonly preferences: Preferences;
  readonly onChanged: () => void;
}

/** How a person likes to work in this workbook. A choice is kept at once. */
export function PreferencesScreen({ name, isSample, preferences, onChanged }: Props) {
  const { client } = useCasebook();
  const keeping = useCommand();
  const { register } = useForm({ defaultValues: { lockMinutes: String(preferences.lockMinutes) } });
  const choose = (lockMinutes: number): void =>
    void keeping.run(async () => {
      await client['preferences.set']({ preferences: { ...preferences, lockMinutes } });
      onChanged();
    });
  return (
    <div className="app-body">
      <Page title="Preferences">
        {keeping.error && <FailureNotice error={keeping.error} />}
        <SelectField
          id="lock-minutes"
          label="Lock when Casebook is not used for"
          hint="What you typed is saved first, and unlocking comes back to it. The desktop program also locks when the computer locks or sleeps."
          options={optionsWith(preferences.lockMinutes)}
          binding={register('lockMinutes', { onChange: (event) => choose(Number(event.target.value)) })}
        />
        <p className="govuk-body">
          <kbd className="app-key">Ctrl+L</kbd> locks at once; on a Mac, <kbd className="app-key">Cmd+L</kbd> does.
        </p>
        <p className="govuk-body app-busy" role="status">
          {keeping.isBusy ? 'Keeping…' : ''}
        </p>
        {!isSample && <RememberKey name={name} />}
      </Page>
    </div>
  );
}
