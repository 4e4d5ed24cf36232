import type { ListedAction } from '../../../api/contract/round.ts';
import type { ActionState } from '../../../domain/feedback/action.ts';
import { ReasonForm } from '../../parts/ReasonForm.tsx';
import { ScrollingTable } from '../../parts/ScrollingTable.tsx';

/** The actions of the team's rounds up to this one, open ones first. */
export function ActionsTable({
  actions,
  onSettle,
}: {
  readonly actions: readonly ListedAction[];
  readonly onSettle: (action: ListedAction, state: ActionState) => void;
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
                <>
                  <button
                    type="button"
                    className="govuk-button govuk-button--secondary"
                    onClick={() => onSettle(one, { state: 'done' })}
                  >
                    Done<span className="govuk-visually-hidden">: {one.action.text}</span>
                  </button>
                  <details>
                    <summary>No longer needed</summary>
                    <ReasonForm
                      id={`reason-${one.id}`}
                      label="Why is it no longer needed?"
                      action="Save the reason"
                      onGive={(reason) => onSettle(one, { state: 'not-needed', reason })}
                    />
                  </details>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
