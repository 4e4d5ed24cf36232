import { useState } from 'react';
import type { Client } from '../../../api/contract.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { useQuery } from '../../session/query.ts';
import { MakeWorkbook } from './MakeWorkbook.tsx';
import { OpenWorkbook } from './OpenWorkbook.tsx';
import { RecoveryCode } from './RecoveryCode.tsx';
import { SampleAudits } from './SampleAudits.tsx';
import { StartPage } from './StartPage.tsx';
import { WaitingNotice } from './WaitingNotice.tsx';

type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'make' }
  | { readonly at: 'code'; readonly name: string; readonly recoveryCode: string };

interface Props {
  readonly client: Client;
  /** The workbooks that locked with something unsaved, which waits in this window. */
  readonly unsavedIn: readonly string[];
  readonly onOpened: () => void;
}

function Choose({ client, unsavedIn, onOpened, onMake }: Props & { readonly onMake: () => void }) {
  const workbooks = useQuery('workbooks', () => client['workbook.list']({}));
  if (workbooks.status === 'loading') return <Loading />;
  if (workbooks.status === 'failed') return <FailureNotice error={workbooks.error} onRetry={workbooks.reload} />;
  const names = workbooks.value.map(({ name }) => name);
  const isFirstRun = names.length === 0;
  return (
    <StartPage title={isFirstRun ? 'Audit case files against the standards' : 'Open a workbook'}>
      {unsavedIn.length > 0 && <WaitingNotice workbooks={unsavedIn} />}
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
export function Start({ client, unsavedIn, onOpened }: Props) {
  const [step, setStep] = useState<Step>({ at: 'choose' });
  switch (step.at) {
    case 'choose':
      return (
        <Choose client={client} unsavedIn={unsavedIn} onOpened={onOpened} onMake={() => setStep({ at: 'make' })} />
      );
    case 'make':
      return (
        <MakeWorkbook
          client={client}
          onMade={(name, recoveryCode) => setStep({ at: 'code', name, recoveryCode })}
          onBack={() => setStep({ at: 'choose' })}
        />
      );
    case 'code':
      return <RecoveryCode name={step.name} code={step.recoveryCode} onKept={onOpened} />;
  }
}
