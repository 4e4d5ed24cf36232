import { useForm } from 'react-hook-form';
import { AppError } from '../../api/errors.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { PassphraseField } from '../parts/PassphraseField.tsx';
import { useCasebook, useSaver } from '../session/casebook.tsx';
import { useCommand } from '../session/command.ts';
import { Dialog } from './case/Dialog.tsx';

interface Props {
  readonly name: string;
  readonly onClose: () => void;
}

/**
 * Unlocks the workbook over the screen, which stays as it is: for what could not be saved because Casebook was started
 * again, or another window locked. It is saved then.
 */
export function UnlockAgain({ name, onClose }: Props) {
  const { client } = useCasebook();
  const saver = useSaver();
  const { register, handleSubmit, formState, setError } = useForm({
    defaultValues: { secret: '' },
    reValidateMode: 'onSubmit',
  });
  const opening = useCommand();
  const unlock = handleSubmit(({ secret }) =>
    opening.run(async () => {
      try {
        await client['workbook.open']({ name, secret });
        saver.retry();
        onClose();
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'wrong-passphrase') throw error;
        setError('secret', {
          message: 'This is neither the passphrase nor the recovery code. Nothing is lost: try again',
        });
      }
    }),
  );
  return (
    <Dialog title="Unlock the workbook" onClose={onClose}>
      <p className="govuk-body">
        Casebook was started again, or another window locked the workbook. What is not saved yet is in this window only.
        It is saved when <strong>{name}</strong> is unlocked.
      </p>
      {opening.error && <FailureNotice error={opening.error} />}
      <form onSubmit={(event) => void unlock(event)} noValidate>
        <PassphraseField
          id="unlock-secret"
          label="Passphrase or recovery code"
          autoComplete="current-password"
          binding={register('secret', { required: 'Enter the passphrase or the recovery code' })}
          error={formState.errors.secret?.message}
        />
        <button type="submit" className="govuk-button app-button--small" aria-disabled={opening.isBusy}>
          Unlock
        </button>
      </form>
    </Dialog>
  );
}
