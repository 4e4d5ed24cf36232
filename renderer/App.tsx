import { useCallback, useState } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Client, Output } from '../api/contract.ts';
import type { AppError } from '../api/errors.ts';
import { FailureNotice } from './parts/FailureNotice.tsx';
import { Loading } from './parts/Loading.tsx';
import { lateScreen } from './screens/late-screen.tsx';
import { StartPage } from './screens/start/StartPage.tsx';
import { Workbook } from './screens/Workbook.tsx';
import { CasebookProvider } from './session/casebook.tsx';
import { useQuery } from './session/query.ts';

const AskName = lateScreen(() => import('./screens/start/AskName.tsx').then((file) => file.AskName));
const RecoveryCode = lateScreen(() => import('./screens/start/RecoveryCode.tsx').then((file) => file.RecoveryCode));
const Start = lateScreen(() => import('./screens/start/Start.tsx').then((file) => file.Start));

// The samples are for looking round, and are thrown away: nobody is asked for a name.
const SAMPLE_AUTHOR = 'You';

function Failed({ error }: { readonly error: AppError }) {
  return (
    <StartPage title="Casebook cannot be shown">
      <FailureNotice error={error} />
    </StartPage>
  );
}

interface OpenProps {
  readonly client: Client;
  readonly open: NonNullable<Output<'workbook.state'>['open']>;
  /** Told when it was locked, or its recovery code confirmed. */
  readonly onChanged: () => void;
}

function OpenWorkbook({ client, open, onChanged }: OpenProps) {
  const { name, isSample, recoveryCode } = open;
  const preferences = useQuery('preferences', () => client['preferences.get']({}));
  if (preferences.status === 'loading') return <Loading />;
  if (preferences.status === 'failed') return <Failed error={preferences.error} />;
  if (recoveryCode !== null) return <RecoveryCode client={client} name={name} code={recoveryCode} onKept={onChanged} />;
  const author = preferences.value.name ?? (isSample ? SAMPLE_AUTHOR : null);
  if (author === null) return <AskName client={client} preferences={preferences.value} onDone={preferences.reload} />;
  return (
    <CasebookProvider value={{ client, author }}>
      <Workbook name={name} onLocked={onChanged} />
    </CasebookProvider>
  );
}

/** The whole page: the start screen while no workbook is open, the workbook otherwise. */
export function App({ client }: { readonly client: Client }) {
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((before) => before + 1), []);
  const state = useQuery(`state ${round}`, () => client['workbook.state']({}));
  if (state.status === 'loading') return <Loading />;
  if (state.status === 'failed') return <Failed error={state.error} />;
  const { open } = state.value;
  return (
    <Router hook={useHashLocation}>
      {open ? (
        <OpenWorkbook key={open.name} client={client} open={open} onChanged={again} />
      ) : (
        <Start client={client} onOpened={again} />
      )}
    </Router>
  );
}
