import { useState } from 'react';
import type { Client, Output } from '../../../api/contract.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { useAskAgain } from '../../session/ask-again.ts';
import { useQuery } from '../../session/query.ts';
import { MakeWorkbook } from './MakeWorkbook.tsx';
import { OpenWorkbook } from './OpenWorkbook.tsx';
import { RestoreBackup } from './RestoreBackup.tsx';
import { whatIsRemembered } from './remembered.ts';
import { SampleAudits } from './SampleAudits.tsx';
import { StartPage } from './StartPage.tsx';
import { WaitingNotice } from './WaitingNotice.tsx';

type Overview = Output<'backup.overview'>;

type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'make' }
  | { readonly at: 'restore'; readonly overview: Overview; readonly wanted: string | null };

interface Props {
  readonly client: Client;
  /** The workbooks that locked with something unsaved, which waits in this window. */
  readonly unsavedIn: readonly string[];
  readonly onOpened: () => void;
}

interface ChooseProps extends Props {
  readonly onMake: () => void;
  readonly onRestore: (overview: Overview, wanted: string | null) => void;
}

/** The workbooks, how their backups stand, and whose key this computer remembers; asked again while a backup is made. */
function useOverview(client: Client) {
  const overview = useQuery('workbooks', async () => {
    const [workbooks, store] = await Promise.all([client['backup.overview']({}), client['key.store']({})]);
    return { workbooks, remembered: whatIsRemembered(store), canRemember: store.refusal === null };
  });
  useAskAgain(overview, ({ workbooks }) => workbooks.some(({ state }) => state.isMaking));
  return overview;
}

function Choose({ client, unsavedIn, onOpened, onMake, onRestore }: ChooseProps) {
  const found = useOverview(client);
  if (found.status === 'loading') return <Loading />;
  if (found.status === 'failed') {
    return (
      <StartPage title="The workbooks cannot be listed">
        <FailureNotice error={found.error} onRetry={found.reload} />
      </StartPage>
    );
  }
  const { workbooks, remembered, canRemember } = found.value;
  const there = workbooks.filter(({ isThere }) => isThere);
  const withBackups = workbooks.filter(({ isThere, state }) => !isThere || state.madeAt !== null);
  const restore = (wanted: string | null): void => onRestore(withBackups, wanted);
  const isFirstRun = there.length === 0;
  return (
    <StartPage title={isFirstRun ? 'Audit case files against the standards' : 'Open a workbook'}>
      {unsavedIn.length > 0 && <WaitingNotice workbooks={unsavedIn} />}
      {!isFirstRun && (
        <OpenWorkbook
          client={client}
          workbooks={there}
          remembered={remembered}
          canRemember={canRemember}
          onOpened={onOpened}
          onForgotten={found.reload}
          onRestore={restore}
        />
      )}
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
      {withBackups.length > 0 && (
        <section className="app-start__way">
          <h2 className="govuk-heading-m">Restore from a backup</h2>
          <p className="govuk-body">
            For a workbook that is damaged or gone, or to see how things stood. Nothing is overwritten.
          </p>
          <button type="button" className="govuk-button govuk-button--secondary" onClick={() => restore(null)}>
            Restore from a backup
          </button>
        </section>
      )}
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
        <Choose
          client={client}
          unsavedIn={unsavedIn}
          onOpened={onOpened}
          onMake={() => setStep({ at: 'make' })}
          onRestore={(overview, wanted) => setStep({ at: 'restore', overview, wanted })}
        />
      );
    case 'make':
      return <MakeWorkbook client={client} onMade={onOpened} onBack={() => setStep({ at: 'choose' })} />;
    case 'restore':
      return (
        <RestoreBackup
          client={client}
          overview={step.overview}
          wanted={step.wanted}
          onOpened={onOpened}
          onBack={() => setStep({ at: 'choose' })}
        />
      );
  }
}
