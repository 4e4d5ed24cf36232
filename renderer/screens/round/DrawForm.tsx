import { useForm } from 'react-hook-form';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { errorOf, useFieldErrors } from '../../parts/form-errors.ts';
import { TextField } from '../../parts/TextField.tsx';
import { useCasebook } from '../../session/casebook.tsx';
import { useCommand } from '../../session/command.ts';
import { sayMade } from '../sample/drawn/say-made.ts';

const LONGEST_SEED = 64;

/** The draw itself, by a seed that gives it again on any machine (S4). */
export function DrawForm({
  audit,
  isAgain,
  onDrawn,
}: {
  readonly audit: AuditSummary;
  /** Whether it was drawn before: what becomes of the cases there are is then said first, and agreed to. */
  readonly isAgain: boolean;
  /** Told what became of the cases, in words; of a round that is drawn again nothing did yet. */
  readonly onDrawn: (words: string) => void;
}) {
  const { client, author } = useCasebook();
  const command = useCommand();
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { seed: '' },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const problems = useFieldErrors(formState.errors, ['seed']);
  const draw = handleSubmit(({ seed }) =>
    command.run(async () => {
      await client['round.draw']({ author, audit: audit.id, seed: seed.trim() || null });
      onDrawn(isAgain ? '' : sayMade(await client['sample.makeCases']({ author, audit: audit.id })));
    }),
  );
  return (
    <form aria-label="Draw of the round" noValidate onSubmit={(event) => void draw(event)}>
      <ErrorSummary errors={problems} />
      {command.error && <FailureNotice error={command.error} />}
      <TextField
        id="seed"
        label="Seed (optional)"
        hint="Leave it empty for a new one, which is shown and kept. The same list, rounds and seed give the same draw."
        width={10}
        error={errorOf(formState.errors, 'seed')}
        binding={register('seed', {
          maxLength: { value: LONGEST_SEED, message: `Use ${LONGEST_SEED} characters or fewer for the seed` },
        })}
      />
      <button type="submit" className="govuk-button" aria-disabled={command.isBusy}>
        {isAgain ? 'Draw the round again' : 'Draw the round and make its cases'}
      </button>
      <p role="status" className="app-done">
        {command.isBusy && 'Drawing…'}
      </p>
    </form>
  );
}
