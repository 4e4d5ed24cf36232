import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { Inspection } from '../../../api/contract/backup.ts';
import type { Client, Output } from '../../../api/contract.ts';
import { AppError } from '../../../api/errors.ts';
import { SnapshotId } from '../../../domain/backup/snapshot-name.ts';
import { RadioGroup } from '../../parts/Choices.tsx';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useFieldErrors } from '../../parts/form-errors.ts';
import { momentInWords } from '../../parts/in-words.ts';
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { useCommand } from '../../session/command.ts';
import { useQuery } from '../../session/query.ts';
import { proposeName, REASON_WORDS, sayBackup } from '../backups/backup-words.ts';
import { InspectionView } from '../backups/InspectionView.tsx';
import { RestoreForm } from '../backups/RestoreForm.tsx';
import { StartPage } from './StartPage.tsx';

type Overview = Output<'backup.overview'>;

/** What is looked into: the last that was asked for, with what opened it. */
interface Looked {
  readonly workbook: string;
  readonly secret: string;
  readonly inspection: Inspection;
}

interface Props {
  readonly client: Client;
  /** The workbooks that have backups, at least one. */
  readonly overview: Overview;
  /** The workbook that could not be opened; null where someone just looks. */
  readonly wanted: string | null;
  readonly onOpened: () => void;
  readonly onBack: () => void;
}

const NAMES = ['workbook', 'secret'] as const;

function LookForm({
  client,
  overview,
  wanted,
  onLooked,
}: Omit<Props, 'onOpened' | 'onBack'> & { readonly onLooked: (looked: Looked) => void }) {
  const [only] = overview.length === 1 ? overview : [];
  const { register, handleSubmit, formState, control, setError } = useForm({
    defaultValues: { workbook: wanted ?? only?.workbook ?? '', snapshot: '', secret: '' },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const workbook = useWatch({ control, name: 'workbook' });
  const looking = useCommand();
  const listed = useQuery(`backups ${workbook}`, async () =>
    workbook === '' ? null : client['backup.list']({ workbook }),
  );
  const snapshots = listed.status === 'ready' ? (listed.value?.snapshots ?? []) : [];
  const { errors } = formState;
  const list = useFieldErrors(errors, NAMES);
  const look = handleSubmit((form) =>
    looking.run(async () => {
      const snapshot = SnapshotId.safeParse(form.snapshot).data ?? null;
      const asked = { workbook: form.workbook, snapshot, secret: form.secret };
      try {
        onLooked({ ...asked, inspection: await client['backup.inspect'](asked) });
      } catch (error) {
        if (!(error instanceof AppError) || !['wrong-passphrase', 'too-soon'].includes(error.code)) throw error;
        setError('secret', { message: error.message });
      }
    }),
  );
  return (
    <form onSubmit={(event) => void look(event)} noValidate>
      <ErrorSummary errors={list} />
      {looking.error && <FailureNotice error={looking.error} />}
      {only ? (
        <p className="govuk-body-l app-start__only">{only.workbook}</p>
      ) : (
        <RadioGroup
          id="workbook"
          label="Workbook"
          options={overview.map(({ workbook: name, isThere, state }) => ({
            value: name,
            label: name,
            hint: isThere ? sayBackup(state) : 'The workbook itself is not there any more. Its backups are.',
          }))}
          binding={register('workbook', { required: 'Choose a workbook' })}
          error={errors.workbook?.message}
        />
      )}
      <SelectField
        id="snapshot"
        label="Backup"
        none="The newest that is whole"
        options={snapshots.map(({ id, at, reason }) => ({
          value: id,
          label: `${momentInWords(at)}, ${REASON_WORDS[reason].toLowerCase()}`,
        }))}
        binding={register('snapshot')}
      />
      <PassphraseField
        id="secret"
        label="Passphrase or recovery code"
        hint="The one in use when the backup was made."
        autoComplete="current-password"
        binding={register('secret', { required: 'Enter the passphrase or the recovery code' })}
        error={errors.secret?.message}
      />
      <button type="submit" className="govuk-button" aria-disabled={looking.isBusy}>
        Look into the backup
      </button>
      <span role="status" className="govuk-body app-busy">
        {looking.isBusy && 'Opening the backup, and reading it through…'}
      </span>
    </form>
  );
}

/** Looks into a backup without an open workbook, and restores it: also where the workbook is damaged or gone. */
export function RestoreBackup({ client, overview, wanted, onOpened, onBack }: Props) {
  const [looked, setLooked] = useState<Looked | null>(null);
  const back = (
    <button
      type="button"
      className="govuk-button govuk-button--secondary"
      onClick={() => (looked ? setLooked(null) : onBack())}
    >
      Back
    </button>
  );
  if (!looked) {
    return (
      <StartPage title="Restore from a backup">
        <p className="govuk-body">
          First you see what a backup holds. It is then restored under a name of its own: nothing is overwritten.
        </p>
        <LookForm client={client} overview={overview} wanted={wanted} onLooked={setLooked} />
        {back}
      </StartPage>
    );
  }
  const { workbook, secret, inspection } = looked;
  const restore = async (as: string): Promise<void> => {
    await client['backup.restore']({ workbook, snapshot: inspection.snapshot.id, secret, as });
    onOpened();
  };
  return (
    <StartPage title="What the backup holds">
      <p className="govuk-body-l app-start__only">{workbook}</p>
      <InspectionView inspection={inspection} />
      <RestoreForm name={proposeName(workbook, inspection.snapshot)} onRestore={restore} />
      {back}
    </StartPage>
  );
}
