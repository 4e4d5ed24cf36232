import { useState } from 'react';
import type { Client } from '../../../api/contract.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { useQuery } from '../../session/query.ts';
import { MakeWorkbook } from './MakeWorkbook.tsx';
import { OpenWorkbook } from './OpenWorkbook.tsx';
import { SampleAudits } from './SampleAudits.tsx';
import { StartPage } from './StartPage.tsx';

interface Props {
  readonly client: Client;
  readonly onOpened: () => void;
}

function Choose({ client, onOpened, onMake }: Props & { readonly onMake: () => void }) {
  const workbooks = useQuery('workbooks', () => client['workbook.list']({}));
  if (workbooks.status === 'loading') return <Loading />;
  if (workbooks.status === 'failed') {
    return (
      <StartPage title="The workbooks cannot be listed">
        <FailureNotice error={workbooks.error} onRetry={workbooks.reload} />
      </StartPage>
    );
  }
  const names = workbooks.value.map(({ name }) => name);
  const isFirstRun = names.length === 0;
  return (
    <StartPage title={isFirstRun ? 'Audit case files against the standards' : 'Open a workbook'}>
      {!isFirstRun && <OpenWorkbook client={client} names={names} onOpened={onOpened} />}
      <section className="app-start__way">
        <h2 className="govuk-heading-m">Make a workbook</h2>
        <p className="govuk-body">
          A workbook is one encrypted file that holds your audits, their cases and every change to them. You choose a
          passphrase for it.
        </p>
        <button
          type="button"
          className={isFirstRun ? 'govuk-button' : 'govuk-button govuk-button--secondary'}
          onClick={onMake}
        >
          Make a workbook
        </button>
      </section>
      <SampleAudits client={client} onOpened={onOpened} />
    </StartPage>
  );
}

/** What is shown while no workbook is open: unlock one, make one, or look round the samples. */
export function Start({ client, onOpened }: Props) {
  const [isMaking, setMaking] = useState(false);
  if (isMaking) return <MakeWorkbook client={client} onMade={onOpened} onBack={() => setMaking(false)} />;
  return <Choose client={client} onOpened={onOpened} onMake={() => setMaking(true)} />;
}
