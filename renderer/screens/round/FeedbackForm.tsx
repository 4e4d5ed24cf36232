import { useForm } from 'react-hook-form';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import { CaseId } from '../../../domain/ids.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { errorOf, useFieldErrors } from '../../parts/form-errors.ts';
import { TextArea } from '../../parts/TextArea.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useCasebook } from '../../session/casebook.tsx';
import { useCommand } from '../../session/command.ts';

interface Typed {
  readonly reference: string;
  readonly strengths: string;
  readonly text: string;
  readonly owner: string;
  readonly due: string;
}

const FIELDS = ['reference', 'text', 'owner', 'due'] as const;
const BLANK: Typed = { reference: '', strengths: '', text: '', owner: '', due: '' };

/** The feedback on a case: what went well, and what is to be done, by whom, by when. */
export function FeedbackForm({ audit, onSaved }: { readonly audit: AuditSummary; readonly onSaved: () => void }) {
  const { client, author } = useCasebook();
  const command = useCommand();
  const { register, handleSubmit, formState, reset, setError } = useForm<Typed>({
    defaultValues: BLANK,
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const problems = useFieldErrors(formState.errors, FIELDS);
  const needed = (message: string) => ({ validate: (text: string) => text.trim() !== '' || message });
  const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  const save = handleSubmit(({ reference, strengths, text, owner, due }) =>
    command.run(async () => {
      const cases = await client['case.list']({ audit: audit.id });
      const found = cases.find((one) => one.reference === reference.trim());
      if (!found) return setError('reference', { message: 'Enter the reference of a case of this round' });
      const id = CaseId.parse(found.id);
      if (strengths.trim() !== '') await client['feedback.write']({ author, case: id, strengths });
      await client['action.write']({ author, case: id, id: null, text: text.trim(), owner: owner.trim(), due });
      reset(BLANK);
      onSaved();
    }),
  );
  return (
    <form aria-label="Feedback on a case" noValidate onSubmit={(event) => void save(event)}>
      <ErrorSummary errors={problems} />
      {command.error && <FailureNotice error={command.error} />}
      <TextField
        id="reference"
        label="Case"
        hint="Its reference, such as C001"
        error={errorOf(formState.errors, 'reference')}
        binding={register('reference', needed('Enter the reference of the case'))}
      />
      <TextArea id="strengths" label="What went well (optional)" binding={register('strengths')} error={undefined} />
      <TextArea
        id="text"
        label="What is to be done"
        error={errorOf(formState.errors, 'text')}
        binding={register('text', needed('Enter what is to be done'))}
      />
      <TextField
        id="owner"
        label="By whom"
        error={errorOf(formState.errors, 'owner')}
        binding={register('owner', needed('Enter who is to do it'))}
      />
      <TextField
        id="due"
        label="By when"
        hint="For example: 2026-12-31"
        error={errorOf(formState.errors, 'due')}
        binding={register('due', { validate: (text) => isDay(text) || 'Enter the day, such as 2026-12-31' })}
      />
      <button type="submit" className="govuk-button govuk-button--secondary" disabled={command.isBusy}>
        Save the feedback
      </button>
    </form>
  );
}
