import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import * as z from 'zod';
import type { Preferences } from '../../../api/contract/place.ts';
import type { Client } from '../../../api/contract.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useFieldErrors } from '../../parts/form-errors.ts';
import { TextField } from '../../parts/TextField.tsx';
import { useCommand } from '../../session/command.ts';
import { StartPage } from './StartPage.tsx';

const LONGEST = 200;

const Named = z.object({
  name: z.string().trim().min(1, 'Enter your name').max(LONGEST, `Use ${LONGEST} characters or fewer for your name`),
});

interface Props {
  readonly client: Client;
  readonly preferences: Preferences;
  readonly onDone: () => void;
}

/** Asks once, before the first screen of a workbook, under which name changes are recorded. */
export function AskName({ client, preferences, onDone }: Props) {
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(Named),
    defaultValues: { name: '' },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const saving = useCommand();
  const { errors } = formState;
  const list = useFieldErrors(errors, ['name']);
  const save = handleSubmit(({ name }) =>
    saving.run(async () => {
      await client['preferences.set']({ preferences: { ...preferences, name } });
      onDone();
    }),
  );
  return (
    <StartPage title="Your name">
      <ErrorSummary errors={list} />
      {saving.error && <FailureNotice error={saving.error} />}
      <form onSubmit={(event) => void save(event)} noValidate>
        <TextField
          id="name"
          label="Your name"
          hint="It stands beside every change you make, in the history of this workbook. You are asked once."
          width={20}
          autoComplete="name"
          binding={register('name')}
          error={errors.name?.message}
        />
        <button type="submit" className="govuk-button">
          Continue
        </button>
      </form>
    </StartPage>
  );
}
