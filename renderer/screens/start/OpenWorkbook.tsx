import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import * as z from 'zod';
import type { BackupState } from '../../../api/contract/backup.ts';
import type { Client, Output } from '../../../api/contract.ts';
import { AppError, type ErrorCode } from '../../../api/errors.ts';
import { sayWait } from '../../../domain/unlock/delay.ts';
import { RadioGroup } from '../../parts/Choices.tsx';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useFieldErrors } from '../../parts/form-errors.ts';
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import { useCommand } from '../../session/command.ts';
import { sayBackup, sayTrouble } from '../backups/backup-words.ts';

const Unlocking = z.object({
  name: z.string('Choose a workbook').min(1, 'Choose a workbook'),
  secret: z.string().min(1, 'Enter the passphrase or the recovery code'),
});
type Unlocking = z.infer<typeof Unlocking>;

const NAMES = ['name', 'secret'] as const;
const WRONG = 'This is neither the passphrase nor the recovery code of this workbook. Nothing is lost: try again';
/** What a backup helps with. */
const HELPED: readonly ErrorCode[] = ['damaged', 'not-a-workbook'];

interface Props {
  readonly client: Client;
  /** The workbooks found, at least one. */
  readonly workbooks: Output<'backup.overview'>;
  readonly onOpened: () => void;
  /** Goes to the backups of a workbook that does not open. */
  readonly onRestore: (workbook: string) => void;
}

/** What is wrong with a secret, and how long one waits before the next try. */
async function sayWrong(client: Client, name: string): Promise<string> {
  const overview = await client['backup.overview']({});
  const wait = overview.find(({ workbook }) => workbook === name)?.waitSeconds ?? 0;
  return wait === 0 ? WRONG : `${WRONG} in ${sayWait(wait)}`;
}

function BackupLine({ state }: { readonly state: BackupState }) {
  const trouble = sayTrouble(state);
  return (
    <>
      <p className="govuk-hint">{sayBackup(state)}</p>
      {trouble !== null && <p className="app-warning">{trouble}</p>}
    </>
  );
}

/** Unlocks a workbook with its passphrase or recovery code. */
export function OpenWorkbook({ client, workbooks, onOpened, onRestore }: Props) {
  const [only] = workbooks.length === 1 ? workbooks : [];
  const { register, handleSubmit, formState, setError, getValues } = useForm<Unlocking>({
    resolver: zodResolver(Unlocking),
    defaultValues: { name: only?.workbook ?? '', secret: '' },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const opening = useCommand();
  const { errors } = formState;
  const list = useFieldErrors(errors, NAMES);
  const open = handleSubmit((unlocking) =>
    opening.run(async () => {
      try {
        await client['workbook.open'](unlocking);
        onOpened();
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        if (error.code === 'wrong-passphrase') setError('secret', { message: await sayWrong(client, unlocking.name) });
        else if (error.code === 'too-soon') setError('secret', { message: error.message });
        else throw error;
      }
    }),
  );
  return (
    <form onSubmit={(event) => void open(event)} noValidate className="app-start__unlock">
      <ErrorSummary errors={list} />
      {opening.error && <FailureNotice error={opening.error} />}
      {opening.error && HELPED.includes(opening.error.code) && (
        <button type="button" className="govuk-button" onClick={() => onRestore(getValues('name'))}>
          Open the newest good backup
        </button>
      )}
      {only ? (
        <>
          <p className="govuk-body-l app-start__only">{only.workbook}</p>
          <BackupLine state={only.state} />
        </>
      ) : (
        <RadioGroup
          id="name"
          label="Workbook"
          options={workbooks.map(({ workbook, state }) => ({
            value: workbook,
            label: workbook,
            hint: sayTrouble(state) ?? sayBackup(state),
          }))}
          binding={register('name')}
          error={errors.name?.message}
        />
      )}
      <PassphraseField
        id="secret"
        label="Passphrase or recovery code"
        autoComplete="current-password"
        binding={register('secret')}
        error={errors.secret?.message}
      />
      <button type="submit" className="govuk-button" aria-disabled={opening.isBusy}>
        Open the workbook
      </button>
      <span role="status" className="govuk-body app-busy">
        {opening.isBusy && 'Opening…'}
      </span>
    </form>
  );
}
