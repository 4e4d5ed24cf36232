import type { ListedAction } from '../../../api/contract/round.ts';
import { ScrollingTable } from '../../parts/ScrollingTable.tsx';

/** The actions of the team's rounds up to this one, open ones first. */
export function ActionsTable({
  actions,
  onDone,
}: {
  readonly actions: readonly ListedAction[];
  readonly onDone: (action: ListedAction) => void;
}) {
  if (actions.length === 0) return <p className="govuk-body">No actions yet.</p>;
  return (
    <ScrollingTable caption="What is to be done" className="app-actions">
      <thead>
        <tr>
          <th scope="col">Round</th>
          <th scope="col">Case</th>
          <th scope="col">Action</th>
          <th scope="col">Owner</th>
          <th scope="col">Due</th>
          <th scope="col">State</th>
          <th scope="col">
            <span className="govuk-visually-hidden">Change</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {actions.map((one) => (
          <tr key={one.id}>
            <td>{one.month}</td>
            <td>{one.reference}</td>
            <td>{one.action.text}</td>
            <td>{one.action.owner}</td>
            <td>{one.action.due}</td>
            <td>{one.words}</td>
            <td>
              {one.action.state.state === 'open' && (
                <button type="button" className="govuk-button govuk-button--secondary" onClick={() => onDone(one)}>
                  Done<span className="govuk-visually-hidden">: {one.action.text}</span>
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
