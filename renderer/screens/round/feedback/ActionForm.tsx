import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import type * as z from 'zod';
import { DateField } from '../../../parts/DateField.tsx';
import { ErrorSummary } from '../../../parts/ErrorSummary.tsx';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { errorOf, useFieldErrors } from '../../../parts/form-errors.ts';
import { TextArea } from '../../../parts/TextArea.tsx';
import { TextField } from '../../../parts/TextField.tsx';
import { takeLostFocus } from '../../../parts/take-focus.ts';
import { useCommand } from '../../../session/command.ts';
import { WantedAction } from './wanted-action.ts';

const FIELDS = ['text', 'owner', 'due'] as const;

/** One action: what is to be done, by whom, by when. */
export function ActionForm({
  initial,
  name,
  action,
  onDraft,
  onSave,
  onCancel,
}: {
  readonly initial: z.input<typeof WantedAction>;
  /** What the form is called. */
  readonly name: string;
  /** What the button says. */
  readonly action: string;
  /** Told of every key, so that what is half typed is kept. */
  readonly onDraft: (typed: z.input<typeof WantedAction>) => void;
  readonly onSave: (action: { readonly text: string; readonly owner: string; readonly due: string }) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const { register, handleSubmit, getValues, formState } = useForm<z.input<typeof WantedAction>, unknown, WantedAction>(
    {
      resolver: zodResolver(WantedAction),
      defaultValues: initial,
      reValidateMode: 'onSubmit',
      shouldFocusError: false,
    },
  );
  const kept = { onChange: () => onDraft(getValues()) };
  const command = useCommand();
  const { errors } = formState;
  const problems = useFieldErrors(errors, FIELDS);
  useEffect(() => takeLostFocus(document.getElementById('text')), []); // the button that opened it is gone
  const save = handleSubmit(({ text, owner, due }) =>
    command.run(async () => {
      if (due !== null) await onSave({ text, owner, due });
    }),
  );
  return (
    <form aria-label={name} className="app-action-form" noValidate onSubmit={(event) => void save(event)}>
      <ErrorSummary errors={problems} />
      {command.error && <FailureNotice error={command.error} />}
      <TextArea
        id="text"
        label="What is to be done"
        rows={2}
        error={errorOf(errors, 'text')}
        binding={register('text', kept)}
      />
      <div className="app-action-form__beside">
        <TextField
          id="owner"
          label="By whom"
          width={20}
          error={errorOf(errors, 'owner')}
          binding={register('owner', kept)}
        />
        <DateField
          id="due"
          label="By when"
          error={errorOf(errors, 'due')}
          bindings={{
            day: register('due.day', kept),
            month: register('due.month', kept),
            year: register('due.year', kept),
          }}
        />
      </div>
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" aria-disabled={command.isBusy}>
          {action}
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
