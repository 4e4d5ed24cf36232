import type { ActionId } from '../../../../domain/feedback/action.ts';
import type { CaseId } from '../../../../domain/ids.ts';
import { useCasebook } from '../../../session/casebook.tsx';
import { type Command, useCommand } from '../../../session/command.ts';
import type { NewState } from './SettleAction.tsx';

/** Saying what became of an action, and how that went; `onSettled` is told when it is on disk. */
export function useSettle(onSettled: () => void) {
  const { client, author } = useCasebook();
  const command: Command = useCommand();
  const settle = (action: { readonly id: ActionId; readonly case: CaseId }, state: NewState): Promise<void> =>
    command.run(async () => {
      await client['action.settle']({ author, case: action.case, id: action.id, state });
      onSettled();
    });
  return { command, settle };
}
