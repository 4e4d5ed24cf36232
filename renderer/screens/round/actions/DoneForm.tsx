import { useForm } from 'react-hook-form';
import { TextArea } from '../../../parts/TextArea.tsx';
import { useKeptForm } from '../../../parts/use-kept-form.ts';
import { sayNumber } from '../../../parts/words.ts';

const LONGEST = 2000;

/** Says that an action is done, with a note where there is more to say. */
export function DoneForm({
  id,
  onDone,
}: {
  readonly id: string;
  readonly onDone: (note: string | null) => Promise<void>;
}) {
  const form = useForm({
    defaultValues: { note: '' },
    reValidateMode: 'onSubmit',
  });
  useKeptForm(id, form);
  const { register, handleSubmit, formState } = form;
  const done = handleSubmit(({ note }) => onDone(note.trim() || null));
  return (
    <form noValidate onSubmit={(event) => void done(event)}>
      <TextArea
        id={id}
        label="Note (optional)"
        rows={2}
        error={formState.errors.note?.message}
        binding={register('note', {
          maxLength: { value: LONGEST, message: `Use ${sayNumber(LONGEST)} characters or fewer` },
        })}
      />
      <button type="submit" className="govuk-button govuk-button--secondary">
        Mark as done
      </button>
    </form>
  );
}
