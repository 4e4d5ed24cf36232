import { useForm } from 'react-hook-form';
import { AppError } from '../../../api/errors.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useFieldErrors } from '../../parts/form-errors.ts';
import { TextField } from '../../parts/TextField.tsx';
import { useCasebook } from '../../session/casebook.tsx';
import { useCommand } from '../../session/command.ts';

interface Props {
  /** The folder that backups are copied to; null where there is none. */
  readonly chosen: string | null;
  readonly onChanged: () => void;
}

/** A further folder that every backup is copied to: a network or synchronised folder, a memory stick. */
export function ChosenFolder({ chosen, onChanged }: Props) {
  const { client } = useCasebook();
  const { register, handleSubmit, formState, setError } = useForm({
    defaultValues: { folder: chosen ?? '' },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const choosing = useCommand();
  const { errors } = formState;
  const list = useFieldErrors(errors, ['folder']);
  const choose = handleSubmit(({ folder }) =>
    choosing.run(async () => {
      try {
        await client['backup.choose']({ folder: folder.trim() === '' ? null : folder.trim() });
        onChanged();
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'bad-input') throw error;
        setError('folder', { message: error.message });
      }
    }),
  );
  return (
    <form onSubmit={(event) => void choose(event)} noValidate>
      <ErrorSummary errors={list} />
      {choosing.error && <FailureNotice error={choosing.error} />}
      <TextField
        id="folder"
        label="Folder for a second copy"
        hint="The whole path of a folder. A network drive, a memory stick or a synchronised folder is welcome here: backups are encrypted. Leave it empty for none."
        binding={register('folder')}
        error={errors.folder?.message}
      />
      <button type="submit" className="govuk-button govuk-button--secondary" aria-disabled={choosing.isBusy}>
        Save the folder
      </button>
    </form>
  );
}
