import { useState } from 'react';
import { Link, Redirect } from 'wouter';
import type { ErrorCode } from '../../../api/errors.ts';
import { SnapshotId } from '../../../domain/backup/snapshot-name.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { Page } from '../../parts/Page.tsx';
import { useCasebook } from '../../session/casebook.tsx';
import { useQuery } from '../../session/query.ts';
import { useSwitchWorkbook } from '../../session/switch-workbook.ts';
import { proposeName } from './backup-words.ts';
import { InspectionView } from './InspectionView.tsx';
import { RestoreForm } from './RestoreForm.tsx';
import { SecretForm } from './SecretForm.tsx';

interface Props {
  readonly name: string;
  /** Of the backup; `newest` for the newest that is whole. */
  readonly id: string;
  /** Another workbook is open now. */
  readonly onSwitched: () => void;
}

const NEWEST = 'newest';
const ASKS: readonly ErrorCode[] = ['locked', 'wrong-passphrase', 'too-soon'];

function OneBackup({ name, snapshot, onSwitched }: Omit<Props, 'id'> & { readonly snapshot: SnapshotId | null }) {
  const { client } = useCasebook();
  const switchTo = useSwitchWorkbook(onSwitched);
  const [tried, setTried] = useState<{ readonly secret: string | null; readonly round: number }>({
    secret: null,
    round: 0,
  });
  const { secret } = tried;
  const which = { workbook: name, snapshot, secret };
  const found = useQuery(`${snapshot ?? NEWEST} ${tried.round}`, () => client['backup.inspect'](which));
  if (found.status === 'loading') return <Loading />;
  if (found.status === 'failed' && ASKS.includes(found.error.code)) {
    return (
      <SecretForm
        message={found.error.message}
        onSecret={(typed) => setTried({ secret: typed, round: tried.round + 1 })}
      />
    );
  }
  if (found.status === 'failed') return <FailureNotice error={found.error} onRetry={found.reload} />;
  return (
    <>
      <InspectionView inspection={found.value} />
      <RestoreForm
        name={proposeName(name, found.value.snapshot)}
        onRestore={(as) =>
          switchTo(() => client['backup.restore']({ ...which, snapshot: found.value.snapshot.id, as }))
        }
      />
    </>
  );
}

/** One backup of the open workbook: what it holds, what differs from today, and its restoration. */
export function BackupScreen({ name, id, onSwitched }: Props) {
  const snapshot = SnapshotId.safeParse(id);
  if (!snapshot.success && id !== NEWEST) return <Redirect to="/backups" />;
  return (
    <div className="app-body">
      <Page title="What the backup holds" caption={name}>
        <p className="govuk-body">
          <Link href="/backups" className="govuk-link">
            All backups
          </Link>
        </p>
        <OneBackup name={name} snapshot={snapshot.data ?? null} onSwitched={onSwitched} />
      </Page>
    </div>
  );
}
