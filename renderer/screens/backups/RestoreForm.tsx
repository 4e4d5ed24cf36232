import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import * as z from 'zod';
import { WorkbookName } from '../../../api/contract/workbook.ts';
import { AppError } from '../../../api/errors.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useFieldErrors } from '../../parts/form-errors.ts';
import { TextField } from '../../parts/TextField.tsx';
import { useCommand } from '../../session/command.ts';

const Restored = z.object({
  as: z
    .string()
    .trim()
    .refine(
      (name) => WorkbookName.safeParse(name).success,
      'Begin the name with a letter or digit, and use only letters, digits, spaces, hyphens and round brackets',
    ),
});

interface Props {
  /** The name that is proposed. */
  readonly name: string;
  /** Restores under the name, and goes there. */
  readonly onRestore: (as: string) => Promise<void>;
}

/** Restores a backup under a name of its own, and opens it. */
export function RestoreForm({ name, onRestore }: Props) {
  const { register, handleSubmit, formState, setError } = useForm({
    resolver: zodResolver(Restored),
    defaultValues: { as: name },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const restoring = useCommand();
  const { errors } = formState;
  const list = useFieldErrors(errors, ['as']);
  const restore = handleSubmit(({ as }) =>
    restoring.run(async () => {
      try {
        await onRestore(as);
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'exists') throw error;
        setError('as', { message: 'There is a workbook of this name already. Choose another name' });
      }
    }),
  );
  return (
    <form onSubmit={(event) => void restore(event)} noValidate className="app-restore">
      <h2 className="govuk-heading-m">Restore it</h2>
      <ErrorSummary errors={list} />
      {restoring.error && <FailureNotice error={restoring.error} />}
      <TextField
        id="as"
        label="Name of the restored workbook"
        hint="It opens beside today’s workbook, which stays as it is. Nothing is overwritten. The passphrase is the one this backup was made under."
        width={30}
        binding={register('as')}
        error={errors.as?.message}
      />
      <button type="submit" className="govuk-button" aria-disabled={restoring.isBusy}>
        Restore and open it
      </button>
      <span role="status" className="govuk-body app-busy">
        {restoring.isBusy && 'Restoring…'}
      </span>
    </form>
  );
}
