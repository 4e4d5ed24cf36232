import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, useWatch } from 'react-hook-form';
import * as z from 'zod';
import { WorkbookName } from '../../../api/contract/workbook.ts';
import type { Client } from '../../../api/contract.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useFieldErrors } from '../../parts/form-errors.ts';
import { TextField } from '../../parts/TextField.tsx';
import { useCommand } from '../../session/command.ts';
import { NewPassphraseFields } from './NewPassphraseFields.tsx';
import { isTypedAlike, newPassphrase, TYPED_ALIKE } from './new-passphrase.ts';
import { StartPage } from './StartPage.tsx';

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
    ...newPassphrase,
  })
  .refine(isTypedAlike, TYPED_ALIKE);
type Wanted = z.infer<typeof Wanted>;

const NAMES = ['name', 'passphrase', 'again'] as const;

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
  const typed = useWatch({ control, name: 'passphrase' });
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
        <NewPassphraseFields
          label="Passphrase"
          typed={typed}
          passphrase={register('passphrase')}
          again={register('again')}
          errors={{ passphrase: errors.passphrase?.message, again: errors.again?.message }}
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
