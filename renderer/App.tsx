import { useCallback, useEffect, useState } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Client, Output } from '../api/contract.ts';
import type { AppError } from '../api/errors.ts';
import { FailureNotice } from './parts/FailureNotice.tsx';
import { Loading } from './parts/Loading.tsx';
import { lateScreen } from './screens/late-screen.tsx';
import { StartPage } from './screens/start/StartPage.tsx';
import { Unsaved } from './screens/start/Unsaved.tsx';
import { Workbook } from './screens/Workbook.tsx';
import { CasebookProvider } from './session/casebook.tsx';
import { leaveForeignAddress } from './session/foreign-address.ts';
import { useQuery } from './session/query.ts';
import type { Job } from './session/save-state.ts';

const AskName = lateScreen(() => import('./screens/start/AskName.tsx').then((file) => file.AskName));
const RecoveryCode = lateScreen(() => import('./screens/start/RecoveryCode.tsx').then((file) => file.RecoveryCode));
const Start = lateScreen(() => import('./screens/start/Start.tsx').then((file) => file.Start));

// The samples are for looking round, and are thrown away: nobody is asked for a name.
const SAMPLE_AUTHOR = 'You';
const NOTHING_UNSAVED: readonly Job[] = [];

function Failed({ error, onRetry }: { readonly error: AppError; readonly onRetry?: () => void }) {
  return (
    <StartPage title="Casebook cannot be shown">
      <FailureNotice error={error} {...(onRetry && { onRetry })} />
    </StartPage>
  );
}

interface OpenProps {
  readonly client: Client;
  readonly open: NonNullable<Output<'workbook.state'>['open']>;
  /** Told when its recovery code was confirmed. */
  readonly onConfirmed: () => void;
  /** What could not be saved when this workbook locked last. */
  readonly unsaved: readonly Job[];
  readonly onUnsavedDone: () => void;
  readonly onLocked: (unsaved: readonly Job[]) => void;
}

function OpenWorkbook({ client, open, unsaved, onConfirmed, onUnsavedDone, onLocked }: OpenProps) {
  const { name, isSample, recoveryCode } = open;
  const preferences = useQuery('preferences', () => client['preferences.get']({}));
  if (preferences.status === 'loading') return <Loading />;
  if (preferences.status === 'failed') return <Failed error={preferences.error} />;
  if (recoveryCode !== null) {
    return <RecoveryCode client={client} name={name} code={recoveryCode} onKept={onConfirmed} />;
  }
  const author = preferences.value.name ?? (isSample ? SAMPLE_AUTHOR : null);
  if (author === null) return <AskName client={client} preferences={preferences.value} onDone={preferences.reload} />;
  return (
    <CasebookProvider value={{ client, author }}>
      <Unsaved unsaved={unsaved} onDone={onUnsavedDone}>
        <Workbook
          name={name}
          isSample={isSample}
          preferences={preferences.value}
          onPreferences={preferences.reload}
          onLocked={onLocked}
        />
      </Unsaved>
    </CasebookProvider>
  );
}

/** What could not be saved when workbooks locked, by their names. */
type Left = ReadonlyMap<string, readonly Job[]>;

function withLeft(left: Left, workbook: string, jobs: readonly Job[]): Left {
  const others = [...left].filter(([name]) => name !== workbook);
  return new Map(jobs.length === 0 ? others : [...others, [workbook, jobs]]);
}

/** Asks whether to stay while there is something that only this page holds. */
function useAskBeforeEnd(isHolding: boolean): void {
  useEffect(() => {
    if (!isHolding) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isHolding]);
}

/** The whole page: the start screen while no workbook is open, the workbook otherwise. */
export function App({ client }: { readonly client: Client }) {
  const [round, setRound] = useState(0);
  const [left, setLeft] = useState<Left>(new Map());
  const [isBeginningAnew, setBeginningAnew] = useState(false);
  const again = useCallback(() => setRound((before) => before + 1), []);
  const opened = useCallback(() => void leaveForeignAddress(client).then(again), [client, again]);
  const state = useQuery(`state ${round}`, () => client['workbook.state']({}));
  const openName = state.status === 'ready' ? (state.value.open?.name ?? null) : null;
  const leave = useCallback(
    (jobs: readonly Job[]) => {
      if (openName !== null) setLeft((before) => withLeft(before, openName, jobs));
    },
    [openName],
  );
  const locked = useCallback(
    (jobs: readonly Job[]) => {
      leave(jobs);
      if (jobs.length > 0 || left.size > 0) return again();
      setBeginningAnew(true);
      location.reload(); // whatever React or the browser still hold of the screens goes with the page
    },
    [leave, again, left],
  );
  const settled = useCallback(() => leave(NOTHING_UNSAVED), [leave]);
  useAskBeforeEnd(left.size > 0);
  if (state.status === 'loading' || isBeginningAnew) return <Loading />;
  if (state.status === 'failed') return <Failed error={state.error} onRetry={again} />;
  const { open } = state.value;
  return (
    <Router hook={useHashLocation}>
      {open ? (
        <OpenWorkbook
          key={open.name}
          client={client}
          open={open}
          onConfirmed={again}
          unsaved={left.get(open.name) ?? NOTHING_UNSAVED}
          onUnsavedDone={settled}
          onLocked={locked}
        />
      ) : (
        <Start client={client} unsavedIn={[...left.keys()]} onOpened={opened} />
      )}
    </Router>
  );
}
