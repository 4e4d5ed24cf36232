import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import * as z from 'zod';
import type { KeyStore } from '../../../api/contract/key.ts';
import type { Client } from '../../../api/contract.ts';
import { AppError } from '../../../api/errors.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useFieldErrors } from '../../parts/form-errors.ts';
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import { useLeaveFocus } from '../../parts/use-leave-focus.ts';
import { useCasebook } from '../../session/casebook.tsx';
import { useCommand } from '../../session/command.ts';
import { useQuery } from '../../session/query.ts';

const PLACE = 'remembered'; // where the one form comes in the place of the other
const NAMES = ['current'] as const;
const Remembering = z.object({ current: z.string().min(1, 'Enter the passphrase') });

const WHY_NOT: Readonly<Record<'no-store' | 'forbidden', string>> = {
  'no-store':
    'This computer has no key store that is protected by your account, or it is switched off. So no key can be remembered safely, and none is.',
  forbidden: 'Whoever looks after this computer does not allow it, so no key is remembered.',
};

function RememberForm({ client, onDone }: { readonly client: Client; readonly onDone: () => void }) {
  const { register, handleSubmit, formState, setError } = useForm({
    resolver: zodResolver(Remembering),
    defaultValues: { current: '' },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  useLeaveFocus(PLACE);
  const remembering = useCommand();
  const { errors } = formState;
  const list = useFieldErrors(errors, NAMES);
  const remember = handleSubmit((typed) =>
    remembering.run(async () => {
      try {
        await client['key.remember'](typed);
        onDone();
      } catch (error) {
        if (!(error instanceof AppError) || !['wrong-passphrase', 'too-soon'].includes(error.code)) throw error;
        setError('current', { message: error.message });
      }
    }),
  );
  return (
    <form onSubmit={(event) => void remember(event)} noValidate>
      <ErrorSummary errors={list} />
      {remembering.error && <FailureNotice error={remembering.error} />}
      <PassphraseField
        id="current"
        label="Passphrase of this workbook"
        autoComplete="current-password"
        binding={register('current')}
        error={errors.current?.message}
      />
      <button type="submit" className="govuk-button govuk-button--secondary" aria-disabled={remembering.isBusy}>
        Remember on this computer
      </button>
    </form>
  );
}

function Forget({
  client,
  workbook,
  onDone,
}: {
  readonly client: Client;
  readonly workbook: string;
  readonly onDone: () => void;
}) {
  useLeaveFocus(PLACE);
  const forgetting = useCommand();
  const forget = (): Promise<void> =>
    forgetting.run(async () => {
      await client['key.forget']({ workbook });
      onDone();
    });
  return (
    <>
      {forgetting.error && <FailureNotice error={forgetting.error} />}
      <p className="govuk-body">This computer remembers the key of this workbook.</p>
      <button type="button" className="govuk-button govuk-button--secondary" onClick={() => void forget()}>
        Forget it on this computer
      </button>
    </>
  );
}

function Offer({ store, name, onDone }: { store: KeyStore; name: string; onDone: () => void }) {
  const { client } = useCasebook();
  const { refusal, workbooks } = store;
  if (refusal === 'none') return null;
  if (refusal !== null) return <p className="govuk-body">{WHY_NOT[refusal]}</p>;
  return (
    <div id={PLACE} tabIndex={-1}>
      {workbooks.some(({ workbook }) => workbook === name) ? (
        <Forget client={client} workbook={name} onDone={onDone} />
      ) : (
        <RememberForm client={client} onDone={onDone} />
      )}
    </div>
  );
}

const WhatItMeans = () => (
  <>
    <p className="govuk-body">
      This computer can remember the key of this workbook, in the store where it keeps the passwords of your account.
      Casebook then opens without the passphrase when it is started. It still asks for it after every lock.
    </p>
    <p className="app-warning">
      What it costs: whoever can use this computer under your account, or gets hold of that account, can open the
      workbook while Casebook is closed. Leave it off on a computer that others use.
    </p>
  </>
);

/** Whether this computer remembers the key of the workbook; nothing at all where the way in has no key store. */
export function RememberKey({ name }: { readonly name: string }) {
  const { client } = useCasebook();
  const asked = useQuery(`key store for ${name}`, () => client['key.store']({}));
  if (asked.status === 'loading') return null;
  if (asked.status === 'failed') return <FailureNotice error={asked.error} onRetry={asked.reload} />;
  if (asked.value.refusal === 'none') return null;
  return (
    <section className="app-remember">
      <h2 className="govuk-heading-m">Opening without the passphrase</h2>
      {asked.value.refusal === null && <WhatItMeans />}
      <Offer store={asked.value} name={name} onDone={asked.reload} />
    </section>
  );
}
