import type { ListedAction } from '../../../../api/contract/round.ts';
import { FilterSelect } from '../../../parts/FilterSelect.tsx';
import type { ActionFilter } from './filter-actions.ts';

const STATES: readonly { readonly value: ActionFilter['state']; readonly label: string }[] = [
  { value: 'open', label: 'Open' },
  { value: 'overdue', label: 'Overdue' },
  { value: 'done', label: 'Done' },
  { value: 'not-needed', label: 'No longer needed' },
];

const optionsOf = (values: readonly string[]) =>
  [...new Set(values)].toSorted().map((value) => ({ value, label: value }));

/** What the list of actions is searched by. It acts at once. */
export function ActionsFilter({
  actions,
  filter,
  onFilter,
}: {
  readonly actions: readonly ListedAction[];
  readonly filter: ActionFilter;
  readonly onFilter: (change: Partial<ActionFilter>) => void;
}) {
  const teams = optionsOf(actions.map(({ team }) => team));
  return (
    <search className="app-filter" aria-label="Actions">
      <FilterSelect
        id="filter-state"
        label="State"
        value={filter.state}
        options={STATES}
        onChoose={(chosen) => onFilter({ state: STATES.find(({ value }) => value === chosen)?.value ?? '' })}
      />
      {teams.length > 1 && (
        <FilterSelect
          id="filter-team"
          label="Team"
          value={filter.team}
          options={teams}
          onChoose={(team) => onFilter({ team })}
        />
      )}
      <FilterSelect
        id="filter-owner"
        label="Owner"
        value={filter.owner}
        options={optionsOf(actions.map(({ action }) => action.owner))}
        onChoose={(owner) => onFilter({ owner })}
      />
    </search>
  );
}
