import type { ListedAction } from '../../../../api/contract/round.ts';

/** Which actions are looked for. What is empty is not looked at. */
export interface ActionFilter {
  readonly state: '' | 'open' | 'overdue' | 'done' | 'not-needed';
  readonly team: string;
  readonly owner: string;
}

/** What is still to be done, by anybody. */
export const STILL_TO_DO: ActionFilter = { state: 'open', team: '', owner: '' };

const isIn = ({ action, isOverdue }: ListedAction, state: ActionFilter['state']): boolean => {
  if (state === '') return true;
  return state === 'overdue' ? isOverdue : action.state.state === state;
};

/** The actions that a filter lets through, in their order. */
export function filterActions(actions: readonly ListedAction[], filter: ActionFilter): readonly ListedAction[] {
  const { state, team, owner } = filter;
  return actions.filter(
    (one) => isIn(one, state) && (team === '' || one.team === team) && (owner === '' || one.action.owner === owner),
  );
}
