import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import * as z from 'zod';
import { ErrorSummary } from './ErrorSummary.tsx';
import { errorOf, useFieldErrors } from './form-errors.ts';
import { TextArea } from './TextArea.tsx';

const LONGEST = 2000;

interface Props {
  /** The id of the field, unlike that of any other on the page. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** What the button says. */
  readonly action: string;
  readonly isBusy?: boolean;
  readonly onGive: (reason: string) => void;
}

/** Asks for a reason before something is done. The reason is never left out. */
export function ReasonForm({ id, label, hint, action, isBusy = false, onGive }: Props) {
  const { register, handleSubmit, formState } = useForm<{ reason: string }>({
    resolver: zodResolver(
      z.object({
        reason: z
          .string()
          .trim()
          .min(1, 'Enter the reason')
          .max(LONGEST, `Use ${LONGEST.toLocaleString('en-GB')} characters or fewer for the reason`),
      }),
    ),
    defaultValues: { reason: '' },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const { errors } = formState;
  const list = useFieldErrors({ [id]: errors.reason }, [id]);
  const give = handleSubmit(({ reason }) => onGive(reason));
  return (
    <form onSubmit={(event) => void give(event)} noValidate>
      <ErrorSummary errors={list} />
      <TextArea
        id={id}
        label={label}
        {...(hint && { hint })}
        binding={register('reason')}
        error={errorOf(errors, 'reason')}
      />
      <button type="submit" className="govuk-button govuk-button--secondary" aria-disabled={isBusy}>
        {action}
      </button>
    </form>
  );
}
