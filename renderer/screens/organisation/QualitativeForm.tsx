import { useCallback } from 'react';
import { useForm } from 'react-hook-form';
import type { Rating, StandardId } from '../../../domain/ids.ts';
import type { QualitativeResult } from '../../../domain/scoring/results-schema.ts';
import { RadioGroup } from '../../parts/Choices.tsx';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { errorOf, useFieldErrors } from '../../parts/form-errors.ts';
import type { FrameworkWords } from '../../parts/framework-words.ts';
import { TextArea } from '../../parts/TextArea.tsx';
import { useKeptForm } from '../../parts/use-kept-form.ts';
import { useTypedForms } from '../../session/casebook.tsx';
import { useCommand } from '../../session/command.ts';
import type { RatingActions } from './QualitativeStandard.tsx';

/** A rating by people with its written evidence (R3). */
export interface QualitativeRating {
  readonly rating: Rating;
  readonly reason: string | null;
}

interface Fields {
  rating: string;
  reason: string;
}

const nameOf = (standard: StandardId): string => `rating of ${standard}`;

const orNull = (text: string): string | null => text.trim() || null;

/** The form of a rating by people. Nothing is chosen until someone has rated the standard; its evidence saves itself. */
export function QualitativeForm({
  result,
  evidence,
  words,
  actions,
}: {
  readonly result: QualitativeResult;
  /** What was written while nobody had rated the standard; empty for nothing. */
  readonly evidence: string;
  readonly words: FrameworkWords;
  readonly actions: RatingActions;
}) {
  const { id, panel, rating, reason } = result;
  const given = panel ? panel.from : rating;
  const form = useForm<Fields>({
    defaultValues: { rating: given ?? '', reason: (given === null ? evidence : reason) ?? '' },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const { register, handleSubmit, reset, watch, formState } = form;
  const typed = useTypedForms();
  // What only the button saves: evidence saves itself.
  const unsaved = useCallback(({ rating }: Fields) => ((rating || null) === given ? null : { rating }), [given]);
  useKeptForm(nameOf(id), form, unsaved);
  const { errors } = formState;
  const written = watch();
  const command = useCommand();
  const name = words.standard(id);
  const ids = { rating: `rating-${id}`, reason: `reason-${id}` };
  const problems = useFieldErrors(errors, ['rating']);
  const { ratings } = words.framework.rules;
  const save = handleSubmit((fields) =>
    command.run(async () => {
      const chosen = ratings.find((one) => one.id === fields.rating);
      if (!chosen) return;
      await actions.give({ rating: chosen.id, reason: orNull(fields.reason) });
      typed.note(nameOf(id), null);
    }),
  );
  const withdraw = () =>
    command.run(async () => {
      await actions.withdraw();
      typed.note(nameOf(id), null);
      reset({ rating: '', reason: written.reason });
      document.getElementById(`standard-${id}`)?.focus(); // the button that had it goes
    });
  const rewrite = (event: { target: { value: string } }): void => {
    const text = orNull(event.target.value);
    if (given === null) actions.note(text);
    else actions.rewrite({ rating: given, reason: text });
  };
  return (
    <form aria-label={`Rating of ${name}`} noValidate onSubmit={(event) => void save(event)}>
      <ErrorSummary errors={problems.map(({ message }) => ({ id: ids.rating, message }))} />
      {command.error && <FailureNotice error={command.error} />}
      <RadioGroup
        id={ids.rating}
        label="Rating"
        isInline
        error={errorOf(errors, 'rating')}
        binding={register('rating', { required: 'Choose a rating to save with the evidence' })}
        options={ratings.map((one) => ({ value: one.id, label: one.title }))}
      />
      <TextArea id={ids.reason} label="Evidence" rows={4} binding={register('reason', { onChange: rewrite })} />
      <div className="govuk-button-group app-standard__actions">
        <button type="submit" className="govuk-button" aria-disabled={command.isBusy}>
          Save<span className="govuk-visually-hidden"> the rating of {name}</span>
        </button>
        {given !== null && (
          <button
            type="button"
            className="govuk-button govuk-button--secondary"
            aria-disabled={command.isBusy}
            onClick={() => void withdraw()}
          >
            Withdraw<span className="govuk-visually-hidden"> the rating of {name}</span>
          </button>
        )}
        <span role="status" className="app-done">
          {written.rating !== (given ?? '') && 'The rating is not saved yet.'}
        </span>
      </div>
    </form>
  );
}
