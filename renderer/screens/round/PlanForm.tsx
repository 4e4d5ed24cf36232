import { useForm } from 'react-hook-form';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { errorOf, useFieldErrors } from '../../parts/form-errors.ts';
import { TextField } from '../../parts/TextField.tsx';
import { useCasebook } from '../../session/casebook.tsx';
import { useCommand } from '../../session/command.ts';

interface Typed {
  readonly team: string;
  readonly month: string;
  readonly count: string;
  readonly part: string;
}

const FIELDS = ['team', 'month', 'count', 'part'] as const;

/** Plans the round: whose cases, of which month, how many of each worker, and what is asked. */
export function PlanForm({ audit, onPlanned }: { readonly audit: AuditSummary; readonly onPlanned: () => void }) {
  const { client, author } = useCasebook();
  const command = useCommand();
  const { register, handleSubmit, formState } = useForm<Typed>({
    defaultValues: { team: '', month: '', count: '2', part: '' },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const problems = useFieldErrors(formState.errors, FIELDS);
  const matching = (shape: RegExp, message: string) => ({
    validate: (text: string) => shape.test(text.trim()) || message,
  });
  const send = handleSubmit(({ team, month, count, part }) =>
    command.run(async () => {
      const plan = { team: team.trim(), month: month.trim(), casesPerWorker: Number(count), assessor: author };
      const ids = part.split(/[\s,]+/).filter((id) => id !== '');
      await client['round.plan']({ author, audit: audit.id, part: ids.length === 0 ? null : ids, plan });
      onPlanned();
    }),
  );
  return (
    <form aria-label="Plan of the round" noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={problems} />
      {command.error && <FailureNotice error={command.error} />}
      <TextField
        id="team"
        label="Team"
        error={errorOf(formState.errors, 'team')}
        binding={register('team', matching(/\S/, 'Enter the team'))}
      />
      <TextField
        id="month"
        label="Month"
        hint="For example: 2026-11"
        error={errorOf(formState.errors, 'month')}
        binding={register('month', matching(/^\d{4}-(0[1-9]|1[0-2])$/, 'Enter the month, such as 2026-11'))}
      />
      <TextField
        id="count"
        label="Cases of each worker"
        error={errorOf(formState.errors, 'count')}
        binding={register('count', matching(/^([1-9]|1\d|20)$/, 'Enter a whole number from 1 to 20'))}
      />
      <TextField
        id="part"
        label="Standards and key questions to ask"
        hint="For example: 2.1, 2.2.3. Leave it empty to ask all of them."
        error={errorOf(formState.errors, 'part')}
        binding={register('part')}
      />
      <button type="submit" className="govuk-button" disabled={command.isBusy}>
        Plan the round
      </button>
    </form>
  );
}
