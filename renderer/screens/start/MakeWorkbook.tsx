import { zodResolver } from '@hookform/resolvers/zod';
import { type Control, useForm, useWatch } from 'react-hook-form';
import * as z from 'zod';
import { WorkbookName } from '../../../api/contract/workbook.ts';
import type { Client } from '../../../api/contract.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useFieldErrors } from '../../parts/form-errors.ts';
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useCommand } from '../../session/command.ts';
import { StartPage } from './StartPage.tsx';
import { judgeStrength } from './strength.ts';

const SHORTEST = 8;

const isName = (text: string): boolean => WorkbookName.safeParse(text).success;

const Wanted = z
  .object({
    name: z
      .string()
      .trim()
      .min(1, 'Enter a name for the workbook')
      .refine(
        (name) => name === '' || isName(name),
        'Begin the name with a letter or digit, and use only letters, digits, spaces, hyphens and round brackets',
      ),
    passphrase: z
      .string()
      .min(1, 'Enter a passphrase')
      .refine(
        (text) => text === '' || text.length >= SHORTEST,
        `Use ${SHORTEST} characters or more for the passphrase`,
      ),
    again: z.string(),
  })
  .refine(({ passphrase, again }) => passphrase === again, {
    path: ['again'],
    message: 'Enter the same passphrase twice: these two differ',
    when: () => true,
  });
type Wanted = z.infer<typeof Wanted>;

const NAMES = ['name', 'passphrase', 'again'] as const;

function StrengthLine({ control }: { readonly control: Control<Wanted> }) {
  const passphrase = useWatch({ control, name: 'passphrase' });
  const strength = passphrase === '' ? null : judgeStrength(passphrase);
  return (
    <p className="govuk-body app-strength" role="status">
      {strength && (
        <>
          <strong>{strength.words}.</strong> {strength.why}
        </>
      )}
    </p>
  );
}

interface Props {
  readonly client: Client;
  readonly onMade: () => void;
  readonly onBack: () => void;
}

/** Makes a workbook: its name, and its passphrase twice. */
export function MakeWorkbook({ client, onMade, onBack }: Props) {
  const { register, handleSubmit, formState, control, setError } = useForm<Wanted>({
    resolver: zodResolver(Wanted),
    defaultValues: { name: '', passphrase: '', again: '' },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const making = useCommand();
  const { errors } = formState;
  const list = useFieldErrors(errors, NAMES);
  const make = handleSubmit(({ name, passphrase }) =>
    making.run(async () => {
      const names = (await client['workbook.list']({})).map((workbook) => workbook.name.toLowerCase());
      if (names.includes(name.toLowerCase())) {
        setError('name', { message: 'There is a workbook of this name already. Choose another name' });
        return;
      }
      await client['workbook.make']({ name, passphrase });
      onMade();
    }),
  );
  return (
    <StartPage title="Make a workbook">
      <ErrorSummary errors={list} />
      {making.error && <FailureNotice error={making.error} />}
      <form onSubmit={(event) => void make(event)} noValidate>
        <TextField
          id="name"
          label="Name of the workbook"
          hint="For example, the inspection or the team: Eastshire March 2026"
          width={20}
          binding={register('name')}
          error={errors.name?.message}
        />
        <PassphraseField
          id="passphrase"
          label="Passphrase"
          hint="Four or more words that do not belong together are hard to guess and easy to keep in mind. Any characters will do."
          autoComplete="new-password"
          binding={register('passphrase')}
          error={errors.passphrase?.message}
        />
        <StrengthLine control={control} />
        <PassphraseField
          id="again"
          label="Passphrase again"
          autoComplete="new-password"
          binding={register('again')}
          error={errors.again?.message}
        />
        <p className="govuk-inset-text">
          Nobody can look the passphrase up for you. On the next page you get a recovery code, which opens the workbook
          if the passphrase is forgotten.
        </p>
        <div className="govuk-button-group">
          <button type="submit" className="govuk-button" aria-disabled={making.isBusy}>
            Make the workbook
          </button>
          <button type="button" className="govuk-button govuk-button--secondary" onClick={onBack}>
            Back
          </button>
        </div>
        <p role="status" className="govuk-body">
          {making.isBusy && 'Making the workbook…'}
        </p>
      </form>
    </StartPage>
  );
}
