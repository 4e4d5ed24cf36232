import { useForm } from 'react-hook-form';
import { Link } from 'wouter';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { KeptList } from '../../../domain/sampling/kept.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { errorOf, useFieldErrors } from '../../parts/form-errors.ts';
import { TextField } from '../../parts/TextField.tsx';
import { sayCount } from '../../parts/words.ts';
import { useCasebook } from '../../session/casebook.tsx';
import { useCommand } from '../../session/command.ts';

const LONGEST_SEED = 64;

/** The draw itself, by a seed that gives it again on any machine (S4). */
function DrawForm({ audit, onDrawn }: { readonly audit: AuditSummary; readonly onDrawn: () => void }) {
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
      await client['sample.makeCases']({ author, audit: audit.id });
      onDrawn();
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
        Draw the round and make its cases
      </button>
      <p role="status" className="app-done">
        {command.isBusy && 'Drawing…'}
      </p>
    </form>
  );
}

/** What is to be done before a round has cases: take in the list of the team's cases, then draw of it. */
export function DrawPanel({
  audit,
  list,
  onDrawn,
}: {
  readonly audit: AuditSummary;
  readonly list: KeptList | null;
  readonly onDrawn: () => void;
}) {
  const sample = `/audits/${audit.id}/sample`;
  return (
    <section aria-labelledby="draw">
      <h2 className="govuk-heading-m" id="draw">
        Draw the round
      </h2>
      {list === null ? (
        <>
          <p className="govuk-body">
            First take in the list of the team's cases, from the case management system. The round is drawn of it:
            workers and cases that were not looked at lately come first, and among those chance decides.
          </p>
          <Link href={`${sample}/list`} className="govuk-button">
            Take in the list of cases
          </Link>
        </>
      ) : (
        <>
          <p className="govuk-body">
            It is drawn of {list.file}, {sayCount(list.rows, 'case')}. Workers and cases that were not looked at lately
            come first, and among those chance decides. You can{' '}
            <Link href={`${sample}/eligible`} className="govuk-link">
              leave cases out
            </Link>{' '}
            with a reason, or{' '}
            <Link href={`${sample}/list`} className="govuk-link">
              take in another list
            </Link>
            .
          </p>
          <DrawForm audit={audit} onDrawn={onDrawn} />
        </>
      )}
    </section>
  );
}
