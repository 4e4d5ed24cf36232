import { Asked } from '../../parts/Asked.tsx';
import { useCasebook } from '../../session/casebook.tsx';
import { useQuery } from '../../session/query.ts';
import { ActionsList } from '../round/actions/ActionsList.tsx';
import { RoundsPage } from './RoundsPage.tsx';

/** The actions of every round of the workbook. */
export function ActionsScreen() {
  const { client } = useCasebook();
  const query = useQuery('actions', () => client['action.list']({}));
  return (
    <RoundsPage title="Actions" here="actions">
      <Asked query={query}>
        {(actions) => (
          <ActionsList
            actions={actions}
            empty={
              <p className="govuk-body">
                What is to be done comes of the feedback on a case of a round: open the round, and write the feedback
                from its list of cases.
              </p>
            }
            onChanged={query.reload}
          />
        )}
      </Asked>
    </RoundsPage>
  );
}
