import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { errorOf, useFieldErrors } from '../../parts/form-errors.ts';
import { TextField } from '../../parts/TextField.tsx';
import { useCommand } from '../../session/command.ts';

/** Asks for the reason of something that is done to one case, and does it. It takes the focus when it appears. */
export function ReasonForm({
  id,
  label,
  hint,
  action,
  onGive,
  onCancel,
}: {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly action: string;
  readonly onGive: (reason: string) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { reason: '' },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const command = useCommand();
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  const problems = useFieldErrors(formState.errors, ['reason']);
  const give = handleSubmit(({ reason }) => command.run(() => onGive(reason.trim())));
  return (
    <form className="app-decision" noValidate aria-label={label} onSubmit={(event) => void give(event)}>
      <ErrorSummary errors={problems.map((problem) => ({ ...problem, id }))} />
      {command.error && <FailureNotice error={command.error} />}
      <TextField
        id={id}
        label={label}
        hint={hint}
        error={errorOf(formState.errors, 'reason')}
        binding={register('reason', {
          validate: (text) =>
            (text.trim() !== '' && text.length <= 2000) || 'Write the reason: it is kept in the history',
        })}
      />
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" disabled={command.isBusy}>
          {action}
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
