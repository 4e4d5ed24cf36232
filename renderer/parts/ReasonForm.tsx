import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useMemo } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod';
import { useCommand } from '../session/command.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { FailureNotice } from './FailureNotice.tsx';
import { errorOf, useFieldErrors } from './form-errors.ts';
import { TextArea } from './TextArea.tsx';
import { takeLostFocus } from './take-focus.ts';
import { useKeptForm } from './use-kept-form.ts';
import { sayNumber } from './words.ts';

const LONGEST = 2000;

const wantedReason = (id: string) =>
  z.object({
    [id]: z
      .string()
      .trim()
      .min(1, 'Enter the reason')
      .max(LONGEST, `Use ${sayNumber(LONGEST)} characters or fewer for the reason`),
  });

interface Props {
  /** The id of the field, unlike that of any other on the page. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** What the button says. */
  readonly action: string;
  /** Does it. Where that fails, the form says so. */
  readonly onGive: (reason: string) => Promise<void>;
  /** Given where the form came because somebody asked for it: it then takes the focus, and can be put away. */
  readonly onCancel?: () => void;
}

/** Asks for a reason before something is done. The reason is never left out. */
export function ReasonForm({ id, label, hint, action, onGive, onCancel }: Props) {
  const resolver = useMemo(() => zodResolver(wantedReason(id)), [id]);
  const form = useForm<Record<string, string>>({
    resolver,
    defaultValues: { [id]: '' },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  useKeptForm(id, form);
  const { register, handleSubmit, formState } = form;
  const { errors } = formState;
  const list = useFieldErrors(errors, [id]);
  const command = useCommand();
  const isAskedFor = onCancel !== undefined;
  useEffect(() => {
    if (!isAskedFor) return;
    const asked = document.activeElement;
    document.getElementById(id)?.focus();
    return () => {
      if (asked instanceof HTMLElement) requestAnimationFrame(() => takeLostFocus(asked)); // once the form is put away
    };
  }, [id, isAskedFor]);
  const give = handleSubmit((typed) => command.run(() => onGive(typed[id] ?? '')));
  return (
    <form className="app-decision" noValidate aria-label={label} onSubmit={(event) => void give(event)}>
      <ErrorSummary errors={list} />
      {command.error && <FailureNotice error={command.error} />}
      <TextArea
        id={id}
        label={label}
        {...(hint && { hint })}
        rows={2}
        binding={register(id)}
        error={errorOf(errors, id)}
      />
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" aria-disabled={command.isBusy}>
          {action}
        </button>
        {onCancel && (
          <button type="button" className="govuk-button govuk-button--secondary" onClick={onCancel}>
            Cancel
          </button>
        )}
      </div>
    </form>
  );
}
