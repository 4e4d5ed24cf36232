import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Client } from '../../../api/contract.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useFieldErrors } from '../../parts/form-errors.ts';
import { saveTextFile } from '../../parts/save-file.ts';
import { TextField } from '../../parts/TextField.tsx';
import { useCommand } from '../../session/command.ts';
import { StartPage } from './StartPage.tsx';

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
] as const;

interface Asked {
  readonly ordinal: string;
  readonly group: string;
}

/** One group of the code to be typed from the copy that was kept. Not the first, which is read off too easily. */
function askOneOf(groups: readonly string[]): Asked {
  const askable = Math.min(groups.length, ORDINALS.length);
  const at = 1 + Math.floor(Math.random() * (askable - 1));
  return { ordinal: ORDINALS[at] ?? ORDINALS[0], group: groups[at] ?? '' };
}

const said = (name: string, code: string): string =>
  [
    `Recovery code of the Casebook workbook "${name}"`,
    '',
    code,
    '',
    'It opens the workbook without the passphrase. Keep it apart from the computer, and from the passphrase.',
    '',
  ].join('\r\n');

function Confirm({ asked, onKept }: { readonly asked: Asked; readonly onKept: () => void }) {
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { group: '' },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const { errors } = formState;
  const list = useFieldErrors(errors, ['group']);
  const binding = register('group', {
    validate: (typed) =>
      typed.trim().toUpperCase() === asked.group || `This is not the ${asked.ordinal} group. Look at the copy you kept`,
  });
  return (
    <form onSubmit={(event) => void handleSubmit(onKept)(event)} noValidate className="app-no-print">
      <ErrorSummary errors={list} />
      <TextField
        id="group"
        label={`Type the ${asked.ordinal} group of the code`}
        hint="From the copy you printed or saved, so that you know it is there and can be read."
        width={5}
        binding={binding}
        error={errors.group?.message}
      />
      <button type="submit" className="govuk-button">
        I have kept the code
      </button>
    </form>
  );
}

interface Props {
  readonly name: string;
  /** Groups with hyphens between them. */
  readonly code: string;
  readonly onKept: () => void;
}

/** The recovery code, to be printed or saved, and confirmed by one of its groups. */
export function KeepCode({ name, code, onKept }: Props) {
  const groups = code.split('-');
  const [asked] = useState(() => askOneOf(groups));
  return (
    <>
      <p className="govuk-body">
        This code opens the workbook <strong>{name}</strong> if the passphrase is forgotten. It is shown until you
        confirm below that you keep it, and never again. Keep it apart from this computer: in a safe, or with a person
        you trust.
      </p>
      <ol className="app-code" aria-label="Recovery code">
        {groups.map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups stay as they are, and two may be the same
          <li key={at} className="app-code__group">
            {group}
          </li>
        ))}
      </ol>
      <div className="govuk-button-group app-no-print">
        <button type="button" className="govuk-button govuk-button--secondary" onClick={() => window.print()}>
          Print this page
        </button>
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => saveTextFile(`Recovery code of ${name}.txt`, said(name, code))}
        >
          Save as a text file
        </button>
      </div>
      <Confirm asked={asked} onKept={onKept} />
    </>
  );
}

/** Shows the recovery code of a new workbook until it is confirmed. */
export function RecoveryCode({ client, onKept, ...shown }: Props & { readonly client: Client }) {
  const confirming = useCommand();
  const confirm = (): void =>
    void confirming.run(async () => {
      await client['workbook.confirmCode']({});
      onKept();
    });
  return (
    <StartPage title="Keep the recovery code">
      {confirming.error && <FailureNotice error={confirming.error} />}
      <KeepCode {...shown} onKept={confirm} />
    </StartPage>
  );
}
