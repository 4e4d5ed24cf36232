import type { Client } from '../../../api/contract.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useLeaveFocus } from '../../parts/use-leave-focus.ts';
import { useCommand } from '../../session/command.ts';

/** In the place of the passphrase: that this computer remembers the key, and the way to make it forget. */
export function RememberedKey({
  client,
  workbook,
  onForgotten,
}: {
  readonly client: Client;
  readonly workbook: string;
  readonly onForgotten: () => void;
}) {
  useLeaveFocus('secret'); // which comes in its place
  const forgetting = useCommand();
  const forget = (): Promise<void> =>
    forgetting.run(async () => {
      await client['key.forget']({ workbook });
      onForgotten();
    });
  return (
    <div className="govuk-inset-text">
      {forgetting.error && <FailureNotice error={forgetting.error} />}
      <p className="govuk-body">
        This computer remembers the key of this workbook, so no passphrase is asked for until Casebook locks.
      </p>
      <button type="button" className="app-link-button" onClick={() => void forget()}>
        Forget it, and ask for the passphrase
      </button>
    </div>
  );
}
