import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import type { Recommendation } from '../../../api/contract/report.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { errorOf, useFieldErrors } from '../../parts/form-errors.ts';
import { TextArea } from '../../parts/TextArea.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useKeptForm } from '../../parts/use-kept-form.ts';
import { useCommand } from '../../session/command.ts';

/** A recommendation as it is written. */
export type Written = Pick<Recommendation, 'text' | 'who'>;

/** What the form of a recommendation is kept by. */
export const recommendationName = (id: string): string => `recommendation-${id}`;

/** The form of a recommendation, new or changed. */
export function RecommendationForm({
  id,
  start,
  onSave,
  onCancel,
}: {
  /** What the ids of its fields begin with. */
  readonly id: string;
  readonly start: Written;
  readonly onSave: (given: Written) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const form = useForm<Written>({
    defaultValues: start,
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  useKeptForm(recommendationName(id), form);
  const { register, handleSubmit, formState } = form;
  const command = useCommand();
  const problems = useFieldErrors(formState.errors, ['who', 'text']);
  useEffect(() => document.getElementById(`${id}-who`)?.focus(), [id]);
  const needed = (message: string) => ({ validate: (text: string) => text.trim() !== '' || message });
  const save = handleSubmit(({ who, text }) => command.run(() => onSave({ who: who.trim(), text: text.trim() })));
  return (
    <form className="app-decision" aria-label="Recommendation" noValidate onSubmit={(event) => void save(event)}>
      <ErrorSummary errors={problems.map((problem) => ({ ...problem, id: `${id}-${problem.id}` }))} />
      {command.error && <FailureNotice error={command.error} />}
      <TextField
        id={`${id}-who`}
        label="Who must act"
        hint="For example: The service manager; The management board; The director of children’s services"
        error={errorOf(formState.errors, 'who')}
        binding={register('who', needed('Write who must act'))}
      />
      <TextArea
        id={`${id}-text`}
        label="What they should do"
        hint="It follows on “... should:”"
        error={errorOf(formState.errors, 'text')}
        binding={register('text', needed('Write what they should do'))}
      />
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" aria-disabled={command.isBusy}>
          Save the recommendation
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
