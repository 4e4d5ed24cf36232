import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
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
import { NotRemembered } from './NotRemembered.tsx';
import { RememberChoice } from './RememberChoice.tsx';
import { RememberedKey } from './RememberedKey.tsx';
import type { Remembered } from './remembered.ts';

/** The form; no secret is asked for where this computer remembers the key. */
const unlockingOf = (isRemembered: (workbook: string) => boolean) =>
  z
    .object({
      name: z.string('Choose a workbook').min(1, 'Choose a workbook'),
      secret: z.string(),
      remember: z.boolean(),
    })
    .refine(({ name, secret }) => secret !== '' || isRemembered(name), {
      path: ['secret'],
      message: 'Enter the passphrase or the recovery code',
    });
type Unlocking = z.infer<ReturnType<typeof unlockingOf>>;

const NAMES = ['name', 'secret'] as const;
const AFTER_A_LOCK = 'Casebook was locked, so it asks once. After that this computer remembers the key again.';
const BY_CODE =
  'It was opened with the recovery code, which is for whoever lost the passphrase. Set a new one; then a computer can be told to remember.';
const WRONG = 'This is neither the passphrase nor the recovery code of this workbook. Nothing is lost: try again';
/** What a backup helps with. */
const HELPED: readonly ErrorCode[] = ['damaged', 'not-a-workbook'];

interface Props {
  readonly client: Client;
  /** The workbooks found, at least one. */
  readonly workbooks: Output<'backup.overview'>;
  readonly remembered: (workbook: string) => Remembered;
  /** Whether this computer has a key store that may be used. */
  readonly canRemember: boolean;
  readonly onOpened: () => void;
  /** Told when this computer was made to forget a key. */
  readonly onForgotten: () => void;
  /** Goes to the backups of a workbook that does not open. */
  readonly onRestore: (workbook: string) => void;
}

/** What is wrong with a secret, and how long one waits before the next try. */
async function sayWrong(client: Client, name: string): Promise<string> {
  const overview = await client['backup.overview']({});
  const wait = overview.find(({ workbook }) => workbook === name)?.waitSeconds ?? 0;
  return wait === 0 ? WRONG : `${WRONG} in ${sayWait(wait)}`;
}

/** Has this computer remember the key of the workbook that was just opened. Gives why it does not; null where it does. */
async function remember(client: Client, secret: string): Promise<string | null> {
  const { openedBy } = await client['key.state']({});
  if (openedBy === 'recovery-code') return BY_CODE;
  try {
    await client['key.remember']({ current: secret });
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
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

/** Unlocks a workbook with its passphrase or recovery code, or with the key that this computer remembers. */
export function OpenWorkbook(props: Props) {
  const { client, workbooks, remembered, canRemember, onOpened, onForgotten, onRestore } = props;
  const [whyNot, setWhyNot] = useState<string | null>(null);
  const [only] = workbooks.length === 1 ? workbooks : [];
  const isRemembered = (workbook: string): boolean => remembered(workbook) === 'ready';
  const { register, handleSubmit, formState, setError, getValues, control } = useForm<Unlocking>({
    resolver: zodResolver(unlockingOf(isRemembered)),
    defaultValues: { name: only?.workbook ?? '', secret: '', remember: false },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const name = useWatch({ control, name: 'name' });
  const opening = useCommand();
  const { errors } = formState;
  const list = useFieldErrors(errors, NAMES);
  const open = handleSubmit((unlocking) =>
    opening.run(async () => {
      try {
        if (isRemembered(unlocking.name)) await client['workbook.openRemembered']({ name: unlocking.name });
        else await client['workbook.open']({ name: unlocking.name, secret: unlocking.secret });
        const why = unlocking.remember ? await remember(client, unlocking.secret) : null;
        if (why !== null) return setWhyNot(why);
        onOpened();
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        if (error.code === 'locked') onForgotten(); // the passphrase is asked for from now on
        if (error.code === 'wrong-passphrase') setError('secret', { message: await sayWrong(client, unlocking.name) });
        else if (error.code === 'too-soon') setError('secret', { message: error.message });
        else throw error;
      }
    }),
  );
  if (whyNot !== null) return <NotRemembered why={whyNot} onGoOn={onOpened} />;
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
      {isRemembered(name) ? (
        <RememberedKey client={client} workbook={name} onForgotten={onForgotten} />
      ) : (
        <PassphraseField
          id="secret"
          label="Passphrase or recovery code"
          {...(remembered(name) === 'aside' ? { hint: AFTER_A_LOCK } : {})}
          autoComplete="current-password"
          binding={register('secret')}
          error={errors.secret?.message}
        />
      )}
      {canRemember && remembered(name) === 'no' && <RememberChoice binding={register('remember')} />}
      <button type="submit" className="govuk-button" aria-disabled={opening.isBusy}>
        Open the workbook
      </button>
      <span role="status" className="govuk-body app-busy">
        {opening.isBusy && 'Opening…'}
      </span>
    </form>
  );
}
