import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import * as z from 'zod';
import type { Client } from '../../../api/contract.ts';
import { AppError } from '../../../api/errors.ts';
import { RadioGroup } from '../../parts/Choices.tsx';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useFieldErrors } from '../../parts/form-errors.ts';
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import { useCommand } from '../../session/command.ts';

const Unlocking = z.object({
  name: z.string('Choose a workbook').min(1, 'Choose a workbook'),
  secret: z.string().min(1, 'Enter the passphrase or the recovery code'),
});
type Unlocking = z.infer<typeof Unlocking>;

const NAMES = ['name', 'secret'] as const;
const WRONG = 'This is neither the passphrase nor the recovery code of this workbook. Nothing is lost: try again';

interface Props {
  readonly client: Client;
  /** The workbooks found, at least one. */
  readonly names: readonly string[];
  readonly onOpened: () => void;
}

/** Unlocks a workbook with its passphrase or recovery code. */
export function OpenWorkbook({ client, names, onOpened }: Props) {
  const [only] = names.length === 1 ? names : [''];
  const { register, handleSubmit, formState, setError } = useForm<Unlocking>({
    resolver: zodResolver(Unlocking),
    defaultValues: { name: only ?? '', secret: '' },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const opening = useCommand();
  const { errors } = formState;
  const list = useFieldErrors(errors, NAMES);
  const open = handleSubmit((unlocking) =>
    opening.run(async () => {
      try {
        await client['workbook.open'](unlocking);
        onOpened();
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'wrong-passphrase') throw error;
        setError('secret', { message: WRONG });
      }
    }),
  );
  return (
    <form onSubmit={(event) => void open(event)} noValidate className="app-start__unlock">
      <ErrorSummary errors={list} />
      {opening.error && <FailureNotice error={opening.error} />}
      {only ? (
        <p className="govuk-body-l app-start__only">{only}</p>
      ) : (
        <RadioGroup
          id="name"
          label="Workbook"
          options={names.map((name) => ({ value: name, label: name }))}
          binding={register('name')}
          error={errors.name?.message}
        />
      )}
      <PassphraseField
        id="secret"
        label="Passphrase or recovery code"
        autoComplete="current-password"
        binding={register('secret')}
        error={errors.secret?.message}
      />
      <button type="submit" className="govuk-button" aria-disabled={opening.isBusy}>
        Open the workbook
      </button>
      <span role="status" className="govuk-body app-busy">
        {opening.isBusy && 'Opening…'}
      </span>
    </form>
  );
}
