import { Asked } from '../../../parts/Asked.tsx';
import { useCasebook } from '../../../session/casebook.tsx';
import { useQuery } from '../../../session/query.ts';
import type { ShownRound } from '../RoundPage.tsx';
import { ActionsList } from './ActionsList.tsx';

/** The actions of the team's rounds up to this one. */
export function RoundActions({ audit, onChanged }: ShownRound) {
  const { client } = useCasebook();
  const query = useQuery(`actions ${audit.id}`, () => client['round.actions']({ audit: audit.id }));
  return (
    <Asked query={query}>
      {(actions) => (
        <ActionsList
          actions={actions}
          empty={
            <p className="govuk-body">
              What is to be done comes of the feedback on a case. Write it from the list of cases.
            </p>
          }
          onChanged={() => {
            query.reload();
            onChanged();
          }}
        />
      )}
    </Asked>
  );
}
