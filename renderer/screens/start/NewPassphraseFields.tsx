import type { Binding } from '../../parts/field.ts';
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import { judgeStrength } from './strength.ts';

interface Props {
  readonly label: string;
  /** What is typed now. */
  readonly typed: string;
  readonly passphrase: Binding<'input'>;
  readonly again: Binding<'input'>;
  readonly errors: { readonly passphrase?: string | undefined; readonly again?: string | undefined };
}

function StrengthLine({ typed }: { readonly typed: string }) {
  const strength = typed === '' ? null : judgeStrength(typed);
  return (
    <p className="govuk-body app-strength" role="status">
      {strength && (
        <>
          <strong>{strength.words}.</strong> {strength.why}
        </>
      )}
    </p>
  );
}

/** A new passphrase, its strength in words, and the same once more. */
export function NewPassphraseFields({ label, typed, passphrase, again, errors }: Props) {
  return (
    <>
      <PassphraseField
        id="passphrase"
        label={label}
        hint="Four or more words that do not belong together are hard to guess and easy to keep in mind. Any characters will do."
        autoComplete="new-password"
        binding={passphrase}
        error={errors.passphrase}
      />
      <StrengthLine typed={typed} />
      <PassphraseField
        id="again"
        label={`${label} again`}
        autoComplete="new-password"
        binding={again}
        error={errors.again}
      />
    </>
  );
}
