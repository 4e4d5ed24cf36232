import type { ListedAction } from '../../../../api/contract/round.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { ActionsTable } from './ActionsTable.tsx';
import { useSettle } from './use-settle.ts';

/** What earlier rounds left to do, before anything else is looked at; nothing where all of it is settled. */
export function ActionsLeft({
  actions,
  onChanged,
}: {
  readonly actions: readonly ListedAction[];
  readonly onChanged: () => void;
}) {
  const { command, settle } = useSettle(onChanged);
  const open = actions.filter(({ action }) => action.state.state === 'open');
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="left">
      <h2 className="govuk-heading-m" id="left">
        Open actions from earlier rounds: {open.length}
      </h2>
      {command.error && <FailureNotice error={command.error} />}
      <ActionsTable actions={open} caption="Open actions from earlier rounds" onSettle={settle} />
    </section>
  );
}
