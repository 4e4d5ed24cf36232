import { useCallback, useState } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Client } from '../api/contract.ts';
import { FailureNotice } from './parts/FailureNotice.tsx';
import { Loading } from './parts/Loading.tsx';
import { lateScreen } from './screens/late-screen.tsx';
import { Workbook } from './screens/Workbook.tsx';
import { CasebookProvider } from './session/casebook.tsx';
import { useQuery } from './session/query.ts';

const AskName = lateScreen(() => import('./screens/start/AskName.tsx').then((file) => file.AskName));
const Start = lateScreen(() => import('./screens/start/Start.tsx').then((file) => file.Start));

// The samples are for looking round, and are thrown away: nobody is asked for a name.
const SAMPLE_AUTHOR = 'You';

interface OpenProps {
  readonly client: Client;
  readonly name: string;
  readonly isSample: boolean;
  readonly onLocked: () => void;
}

function OpenWorkbook({ client, name, isSample, onLocked }: OpenProps) {
  const preferences = useQuery('preferences', () => client['preferences.get']({}));
  if (preferences.status === 'loading') return <Loading />;
  if (preferences.status === 'failed') return <FailureNotice error={preferences.error} />;
  const author = preferences.value.name ?? (isSample ? SAMPLE_AUTHOR : null);
  if (author === null) return <AskName client={client} preferences={preferences.value} onDone={preferences.reload} />;
  return (
    <CasebookProvider value={{ client, author }}>
      <Workbook name={name} onLocked={onLocked} />
    </CasebookProvider>
  );
}

/** The whole page: the start screen while no workbook is open, the workbook otherwise. */
export function App({ client }: { readonly client: Client }) {
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((before) => before + 1), []);
  const state = useQuery(`state ${round}`, () => client['workbook.state']({}));
  if (state.status === 'loading') return <Loading />;
  if (state.status === 'failed') return <FailureNotice error={state.error} />;
  const { open } = state.value;
  return (
    <Router hook={useHashLocation}>
      {open ? (
        <OpenWorkbook client={client} name={open.name} isSample={open.isSample} onLocked={again} />
      ) : (
        <Start client={client} onOpened={again} />
      )}
    </Router>
  );
}
