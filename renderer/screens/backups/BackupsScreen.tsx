import { useRef } from 'react';
import { Link } from 'wouter';
import type { Output } from '../../../api/contract.ts';
import { Asked } from '../../parts/Asked.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { Page } from '../../parts/Page.tsx';
import { useCasebook } from '../../session/casebook.tsx';
import { useCommand } from '../../session/command.ts';
import { useQuery } from '../../session/query.ts';
import { sayBackup, sayTrouble } from './backup-words.ts';
import { ChosenFolder } from './ChosenFolder.tsx';
import { SnapshotTable } from './SnapshotTable.tsx';

interface Props {
  readonly listed: Output<'backup.list'>;
  readonly onChanged: () => void;
}

function Backups({ listed: { state, folder, snapshots }, onChanged }: Props) {
  const { client } = useCasebook();
  const making = useCommand();
  const status = useRef<HTMLParagraphElement>(null);
  const make = (): Promise<void> =>
    making.run(async () => {
      await client['backup.make']({});
      onChanged();
      status.current?.focus();
    });
  const trouble = sayTrouble(state);
  return (
    <>
      <p role="status" className="govuk-body" tabIndex={-1} ref={status}>
        {making.isBusy ? 'Making a backup, and opening it to prove it…' : sayBackup(state)}
      </p>
      {trouble !== null && (
        <div className="govuk-warning-text">
          <span className="govuk-warning-text__icon" aria-hidden="true">
            !
          </span>
          <strong className="govuk-warning-text__text">
            <span className="govuk-visually-hidden">Warning</span>
            {trouble}
          </strong>
        </div>
      )}
      {making.error && <FailureNotice error={making.error} />}
      <button type="button" className="govuk-button" aria-disabled={making.isBusy} onClick={() => void make()}>
        Make a backup now
      </button>
      {snapshots.length === 0 ? (
        <EmptyState title="There is no backup of this workbook yet">
          <p className="govuk-body">
            Casebook makes one whenever the workbook is locked or closed, and every hour while you work. You can also
            make one now.
          </p>
        </EmptyState>
      ) : (
        <SnapshotTable snapshots={snapshots} />
      )}
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">What is kept, and where</span>
        </summary>
        <div className="govuk-details__text">
          <p className="govuk-body">
            A backup is a whole copy of the workbook, encrypted under the same passphrase. The newest of each of 24
            hours, 30 days and 12 months with changes is kept, the last ten that you asked for, and each one made before
            an update of the file. They are in this folder:
          </p>
          <p className="govuk-body app-break">
            <code>{folder}</code>
          </p>
        </div>
      </details>
      <h2 className="govuk-heading-m">A second place</h2>
      <ChosenFolder key={state.chosen} chosen={state.chosen} onChanged={onChanged} />
    </>
  );
}

const SampleBackups = () => (
  <EmptyState title="The samples have no backups">
    <p className="govuk-body">They are thrown away when they are locked. Make a workbook of your own to try backups.</p>
  </EmptyState>
);

/** The open workbook's backups: made, listed, copied to a second place; and the way to a new passphrase. */
export function BackupsScreen({ name, isSample }: { readonly name: string; readonly isSample: boolean }) {
  const { client } = useCasebook();
  const listed = useQuery(`backups ${name}`, () => client['backup.list']({ workbook: name }));
  const passphrase = (
    <Link href="/passphrase" className="govuk-button govuk-button--secondary">
      Change the passphrase
    </Link>
  );
  return (
    <div className="app-body">
      <Page title="Backups" caption={name} actions={isSample ? undefined : passphrase}>
        {isSample ? (
          <SampleBackups />
        ) : (
          <Asked query={listed}>{(value) => <Backups listed={value} onChanged={listed.reload} />}</Asked>
        )}
      </Page>
    </div>
  );
}
