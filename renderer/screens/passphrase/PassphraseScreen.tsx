import { useState } from 'react';
import { Link } from 'wouter';
import { Asked } from '../../parts/Asked.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Page } from '../../parts/Page.tsx';
import { useCasebook, useSaver } from '../../session/casebook.tsx';
import { useCommand } from '../../session/command.ts';
import { useQuery } from '../../session/query.ts';
import { KeepCode } from '../start/RecoveryCode.tsx';
import { PassphraseForm } from './PassphraseForm.tsx';

type Step = { readonly at: 'form' } | { readonly at: 'code'; readonly recoveryCode: string } | { readonly at: 'done' };

const TITLES: Readonly<Record<Step['at'], string>> = {
  form: 'Change the passphrase',
  code: 'Keep the new recovery code',
  done: 'The passphrase is changed',
};

const Done = () => (
  <Notice title="Done" isSuccess>
    <p className="govuk-notification-banner__heading">The workbook now opens with the new passphrase alone.</p>
    <p className="govuk-body">
      The old passphrase and the old recovery code no longer open it. Backups made before still open with them, and are
      removed when their time comes. A fresh backup under the new passphrase is being made now.
    </p>
    <p className="govuk-body">
      <Link href="/backups" className="govuk-notification-banner__link">
        See the backups
      </Link>
    </p>
  </Notice>
);

/** A new passphrase for the open workbook: asked for, its recovery code kept, and only then put in force. */
export function PassphraseScreen({ name }: { readonly name: string }) {
  const { client } = useCasebook();
  const saver = useSaver();
  const [step, setStep] = useState<Step>({ at: 'form' });
  const changing = useCommand();
  const state = useQuery('key', () => client['key.state']({}));
  const change = (): Promise<void> =>
    changing.run(async () => {
      await saver.flushAll();
      try {
        await client['key.confirm']({});
        setStep({ at: 'done' });
      } catch (error) {
        setStep({ at: 'form' });
        throw error;
      }
    });
  return (
    <div className="app-body app-body--narrow">
      <Page title={TITLES[step.at]} caption={name}>
        {changing.error && <FailureNotice error={changing.error} />}
        {step.at === 'form' && (
          <Asked query={state}>
            {({ openedBy }) => (
              <PassphraseForm
                isCodeFresh={openedBy === 'recovery-code'}
                onProposed={(recoveryCode) => setStep({ at: 'code', recoveryCode })}
              />
            )}
          </Asked>
        )}
        {step.at === 'code' && <KeepCode name={name} code={step.recoveryCode} onKept={() => void change()} />}
        {step.at === 'done' && <Done />}
        <p role="status" className="govuk-body">
          {changing.isBusy && 'Putting the workbook under its new passphrase…'}
        </p>
      </Page>
    </div>
  );
}
