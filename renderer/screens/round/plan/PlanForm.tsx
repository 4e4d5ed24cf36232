import { zodResolver } from '@hookform/resolvers/zod';
import type { ReactNode } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { partAsking } from '../../../../domain/framework/choose-part.ts';
import { RadioGroup } from '../../../parts/Choices.tsx';
import { ErrorSummary } from '../../../parts/ErrorSummary.tsx';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { errorOf, useFieldErrors } from '../../../parts/form-errors.ts';
import { MonthField } from '../../../parts/MonthField.tsx';
import { TextField } from '../../../parts/TextField.tsx';
import { useCommand } from '../../../session/command.ts';
import { PartBoxes } from './PartBoxes.tsx';
import { PLAN_FIELDS, type Standards, type TypedPlan, WantedPlan } from './wanted-plan.ts';

const ASKED = [
  { value: 'part', label: 'Some standards or key questions' },
  { value: 'all', label: 'Every question of the standards' },
];

interface Props {
  readonly initial: TypedPlan;
  readonly standards: readonly Standards[];
  /** Whether service and standards are to be said: those of an audit that is there are known. */
  readonly isNew: boolean;
  /** Whether what is asked of each case can be chosen: once there are cases, it stays (A5). */
  readonly canChooseAsked?: boolean;
  /** What the button says. */
  readonly action: string;
  /** Beside the button. */
  readonly beside?: ReactNode;
  /** `part` is null where everything is asked. */
  readonly onSend: (plan: WantedPlan, part: readonly string[] | null) => Promise<void>;
}

/** Plans a round: whose cases, of which month, how many of each worker, who judges them, and what is asked. */
export function PlanForm({ initial, standards, isNew, canChooseAsked = true, action, beside, onSend }: Props) {
  const command = useCommand();
  const { register, handleSubmit, formState, control, setValue } = useForm<TypedPlan, unknown, WantedPlan>({
    resolver: zodResolver(WantedPlan),
    defaultValues: initial,
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const { errors } = formState;
  const problems = useFieldErrors(errors, PLAN_FIELDS);
  const [framework, asked, keyQuestions] = useWatch({ control, name: ['framework', 'asked', 'keyQuestions'] });
  const choices = standards.find(({ id }) => id === framework)?.choices ?? [];
  const send = handleSubmit((plan) =>
    command.run(() => onSend(plan, plan.asked === 'all' ? null : partAsking(choices, plan.keyQuestions))),
  );
  return (
    <form aria-label="Plan of the round" noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={problems} />
      {command.error && <FailureNotice error={command.error} />}
      {isNew && (
        <>
          <TextField
            id="service"
            label="Service"
            hint="As its audits name it. Its last inspection stands beside the rounds."
            width={30}
            error={errorOf(errors, 'service')}
            binding={register('service')}
          />
          <RadioGroup
            id="framework"
            label="Standards"
            options={standards.map(({ id, title }) => ({ value: id, label: title }))}
            error={errorOf(errors, 'framework')}
            binding={register('framework')}
          />
        </>
      )}
      <TextField
        id="team"
        label="Team"
        hint="Whose cases are looked at. Rounds of one team are compared, and its actions come up again."
        width={20}
        error={errorOf(errors, 'team')}
        binding={register('team')}
      />
      <MonthField
        id="month"
        label="Month"
        month={register('month.name')}
        year={register('month.year')}
        error={errorOf(errors, 'month')}
      />
      <TextField
        id="count"
        label="Cases of each worker"
        width={5}
        inputMode="numeric"
        error={errorOf(errors, 'count')}
        binding={register('count')}
      />
      <TextField
        id="assessor"
        label="Who judges the cases (optional)"
        width={20}
        error={errorOf(errors, 'assessor')}
        binding={register('assessor')}
      />
      {canChooseAsked && (
        <RadioGroup
          id="asked"
          label="What is asked of each case"
          options={ASKED}
          error={errorOf(errors, 'asked')}
          binding={register('asked')}
        />
      )}
      {canChooseAsked && asked === 'part' && (
        <PartBoxes
          id="keyQuestions"
          label="Standards and key questions to ask"
          hint={
            choices.length === 0
              ? 'Choose the standards above first'
              : 'Ticking a standard ticks its key questions. Each key question comes with its prompts.'
          }
          error={errorOf(errors, 'keyQuestions')}
          choices={choices}
          value={keyQuestions}
          onChange={(ids) => setValue('keyQuestions', [...ids])}
        />
      )}
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" aria-disabled={command.isBusy}>
          {action}
        </button>
        {beside}
      </div>
    </form>
  );
}
