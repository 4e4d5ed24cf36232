import { useForm } from 'react-hook-form';
import { PassphraseField } from '../../parts/PassphraseField.tsx';

interface Props {
  /** Why it is asked for, or was refused. */
  readonly message: string;
  readonly onSecret: (secret: string) => void;
}

/** Asks for the passphrase that a backup was made under. */
export function SecretForm({ message, onSecret }: Props) {
  const { register, handleSubmit } = useForm({ defaultValues: { secret: '' } });
  return (
    <form onSubmit={(event) => void handleSubmit(({ secret }) => onSecret(secret))(event)} noValidate>
      <p className="govuk-inset-text" role="status">
        {message}
      </p>
      <PassphraseField
        id="secret"
        label="Passphrase or recovery code of that time"
        autoComplete="current-password"
        binding={register('secret')}
      />
      <button type="submit" className="govuk-button">
        Look into the backup
      </button>
    </form>
  );
}
