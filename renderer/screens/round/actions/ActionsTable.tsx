import { Link } from 'wouter';
import type { ListedAction } from '../../../../api/contract/round.ts';
import { ListTable } from '../../../parts/ListTable.tsx';
import { Tag } from '../../../parts/Tag.tsx';
import { sayDate, sayMonth } from '../../../parts/words.ts';
import { type NewState, SettleAction } from './SettleAction.tsx';

const COLUMNS = ['Action', 'Owner', 'Due', 'State', 'From', 'Settle'];

/** How an action stands; the words say it. */
export function ActionState({ one }: { readonly one: Pick<ListedAction, 'action' | 'isOverdue' | 'words'> }) {
  const { state } = one.action;
  const colour = one.isOverdue ? 'red' : state.state === 'open' ? 'blue' : state.state === 'done' ? 'green' : 'grey';
  const said = state.state === 'not-needed' ? state.reason : state.state === 'done' ? state.note : null;
  return (
    <div className="app-action-state">
      <Tag colour={colour}>{one.words}</Tag>
      {said !== null && <p className="app-quiet app-action-note">{said}</p>}
    </div>
  );
}

/** Actions of rounds, as rows, each with a way to say what became of it. */
export function ActionsTable({
  actions,
  caption,
  onSettle,
}: {
  readonly actions: readonly ListedAction[];
  readonly caption: string;
  readonly onSettle: (action: ListedAction, state: NewState) => Promise<void>;
}) {
  return (
    <ListTable caption={caption} columns={COLUMNS} className="app-actions">
      {actions.map((one) => (
        <tr key={one.id} className="govuk-table__row">
          <th scope="row" className="govuk-table__header app-actions__text">
            {one.action.text}
          </th>
          <td className="govuk-table__cell" data-label="Owner">
            {one.action.owner}
          </td>
          <td className="govuk-table__cell" data-label="Due">
            {sayDate(one.action.due)}
          </td>
          <td className="govuk-table__cell" data-label="State">
            <ActionState one={one} />
          </td>
          <td className="govuk-table__cell" data-label="From">
            <span>
              <Link href={`/audits/${one.audit}/round/feedback/${one.case}`} className="govuk-link">
                {one.reference}
              </Link>
              , {one.team}, {sayMonth(one.month)}
            </span>
          </td>
          <td className="govuk-table__cell" data-label="Settle">
            <SettleAction action={one} onSettle={(state) => onSettle(one, state)} />
          </td>
        </tr>
      ))}
    </ListTable>
  );
}
