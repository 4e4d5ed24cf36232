import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, useWatch } from 'react-hook-form';
import * as z from 'zod';
import { AppError } from '../../../api/errors.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useFieldErrors } from '../../parts/form-errors.ts';
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import { useCasebook } from '../../session/casebook.tsx';
import { useCommand } from '../../session/command.ts';
import { NewPassphraseFields } from '../start/NewPassphraseFields.tsx';
import { isTypedAlike, newPassphrase, TYPED_ALIKE } from '../start/new-passphrase.ts';

const NAMES = ['current', 'passphrase', 'again'] as const;

/** The form; who opened the workbook by its recovery code has just shown that it is theirs. */
const formOf = (isCodeFresh: boolean) =>
  z
    .object({
      current: isCodeFresh ? z.string() : z.string().min(1, 'Enter the present passphrase, or the recovery code'),
      ...newPassphrase,
    })
    .refine(isTypedAlike, TYPED_ALIKE);

interface Props {
  readonly isCodeFresh: boolean;
  /** Gets the recovery code that goes with the new passphrase. Nothing is changed yet. */
  readonly onProposed: (recoveryCode: string) => void;
}

/** Asks for a new passphrase, and first for the present one. */
export function PassphraseForm({ isCodeFresh, onProposed }: Props) {
  const { client } = useCasebook();
  const { register, handleSubmit, formState, control, setError } = useForm({
    resolver: zodResolver(formOf(isCodeFresh)),
    defaultValues: { current: '', passphrase: '', again: '' },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const typed = useWatch({ control, name: 'passphrase' });
  const proposing = useCommand();
  const { errors } = formState;
  const list = useFieldErrors(errors, NAMES);
  const propose = handleSubmit(({ current, passphrase }) =>
    proposing.run(async () => {
      try {
        const { recoveryCode } = await client['key.propose']({ current: isCodeFresh ? null : current, passphrase });
        onProposed(recoveryCode);
      } catch (error) {
        if (!(error instanceof AppError) || !['wrong-passphrase', 'too-soon'].includes(error.code)) throw error;
        setError('current', { message: error.message });
      }
    }),
  );
  return (
    <form onSubmit={(event) => void propose(event)} noValidate>
      <ErrorSummary errors={list} />
      {proposing.error && <FailureNotice error={proposing.error} />}
      {!isCodeFresh && (
        <PassphraseField
          id="current"
          label="Present passphrase, or recovery code"
          autoComplete="current-password"
          binding={register('current')}
          error={errors.current?.message}
        />
      )}
      <NewPassphraseFields
        label="New passphrase"
        typed={typed}
        passphrase={register('passphrase')}
        again={register('again')}
        errors={{ passphrase: errors.passphrase?.message, again: errors.again?.message }}
      />
      <p className="govuk-inset-text">
        On the next page you get a new recovery code. The passphrase changes once you have kept it. Backups made before
        still open with the old passphrase and the old code.
      </p>
      <button type="submit" className="govuk-button" aria-disabled={proposing.isBusy}>
        Continue
      </button>
      <span role="status" className="govuk-body app-busy">
        {proposing.isBusy && 'Making a new key…'}
      </span>
    </form>
  );
}
