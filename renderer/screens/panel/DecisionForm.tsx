import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import type { Rating } from '../../../domain/ids.ts';
import type { CaseResult } from '../../../domain/scoring/results-schema.ts';
import { RadioGroup } from '../../parts/Choices.tsx';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { errorOf, useFieldErrors } from '../../parts/form-errors.ts';
import type { FrameworkWords } from '../../parts/framework-words.ts';
import { TextArea } from '../../parts/TextArea.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useKeptForm } from '../../parts/use-kept-form.ts';
import { useCommand } from '../../session/command.ts';
import { allowedMoves } from './case-standards.ts';
import { DecisionWarnings } from './DecisionWarnings.tsx';
import { groundOptions } from './ground-options.ts';

/** What a panel's decision is made of, as it is written. */
export interface Decision {
  readonly rating: Rating;
  readonly ground: string;
  readonly reason: string | null;
  readonly names: string | null;
}

interface Fields {
  rating: string;
  ground: string;
  reason: string;
  names: string;
}

const orNull = (text: string): string | null => text.trim() || null;

/** What the form of the decision on a standard is kept by. */
export const decisionName = (standard: string): string => `decision-${standard}`;

/** The form of a panel's decision on one standard. What does not fit the rule is warned of before it is saved, not refused. */
export function DecisionForm({
  result,
  words,
  onSave,
  onCancel,
}: {
  readonly result: CaseResult;
  readonly words: FrameworkWords;
  readonly onSave: (decision: Decision) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const { rules } = words.framework;
  const { panel, id } = result;
  const form = useForm<Fields>({
    defaultValues: {
      rating: panel?.to ?? '',
      ground: panel?.ground ?? '',
      reason: panel?.reason ?? '',
      names: panel?.names ?? '',
    },
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  useKeptForm(decisionName(id), form);
  const { register, handleSubmit, watch, formState } = form;
  const command = useCommand();
  const ids = { rating: `rating-${id}`, ground: `ground-${id}`, reason: `reason-${id}`, names: `names-${id}` };
  useEffect(() => document.getElementById(`rating-${id}`)?.focus(), [id]);
  const problems = useFieldErrors(formState.errors, ['rating', 'ground', 'reason']);
  const moves = allowedMoves(result, rules);
  const [rating, groundId] = watch(['rating', 'ground']);
  const ground = rules.discretion.grounds.find((one) => one.id === groundId);
  const save = handleSubmit((given) =>
    command.run(() => {
      const to = moves.find((move) => move.to === given.rating)?.to;
      if (to === undefined) return Promise.resolve();
      return onSave({ rating: to, ground: given.ground, reason: orNull(given.reason), names: orNull(given.names) });
    }),
  );
  const error = (name: keyof Fields) => errorOf(formState.errors, name);
  return (
    <form
      className="app-decision"
      aria-label={`Decision on ${words.standard(id)}`}
      noValidate
      onSubmit={(event) => void save(event)}
    >
      <ErrorSummary errors={problems.map((problem) => ({ ...problem, id: ids[problem.id as keyof Fields] }))} />
      {command.error && <FailureNotice error={command.error} />}
      <RadioGroup
        id={ids.rating}
        label="Rating the panel decides"
        hint={`By rule it is ${words.rating(result.ruleRating)}; the panel may move it ${rules.discretion.bandsAtMost === 1 ? 'one band' : `${rules.discretion.bandsAtMost} bands`}.`}
        error={error('rating')}
        binding={register('rating', { required: 'Choose the rating the panel decides' })}
        options={moves.map(({ to }) => ({ value: to, label: words.rating(to) }))}
      />
      <RadioGroup
        id={ids.ground}
        label="Ground"
        error={error('ground')}
        binding={register('ground', { required: 'Choose the ground of the decision' })}
        options={groundOptions(result, words, rating)}
      />
      <TextArea
        id={ids.reason}
        label={ground?.holdsWhen === 'reason-given' ? 'Reason' : 'Reason (optional for this ground)'}
        error={error('reason')}
        binding={register('reason', {
          validate: (text) =>
            ground?.holdsWhen !== 'reason-given' || text.trim() !== '' || 'Write the reason: this ground needs one',
        })}
      />
      <TextField
        id={ids.names}
        label="Who decided (optional)"
        hint="Names of the panel, as they are to be kept"
        binding={register('names')}
      />
      <DecisionWarnings result={result} words={words} rating={rating} ground={groundId} reason={watch('reason')} />
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" aria-disabled={command.isBusy}>
          Save the decision
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
