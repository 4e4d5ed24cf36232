import { Link } from 'wouter';
import type { RoundSummary } from '../../../api/contract/round.ts';
import { Asked } from '../../parts/Asked.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { ListTable } from '../../parts/ListTable.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { Tag } from '../../parts/Tag.tsx';
import { sayMonth } from '../../parts/words.ts';
import { useCasebook } from '../../session/casebook.tsx';
import { useQuery } from '../../session/query.ts';
import { RoundsPage } from './RoundsPage.tsx';

const COLUMNS = ['Round', 'Team', 'Service', 'Asked', 'Judged', 'Actions'];

function Actions({ round: { openActions, overdue } }: { readonly round: RoundSummary }) {
  if (openActions === 0) return <span className="app-quiet">None open</span>;
  return (
    <span className="app-tags">
      {openActions} open
      {overdue > 0 && <Tag colour="red">{`${overdue} overdue`}</Tag>}
    </span>
  );
}

function Row({ round }: { readonly round: RoundSummary }) {
  const { audit, plan, service, part, cases, complete, isDrawn } = round;
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header">
        <Link href={`/audits/${audit}/round`} className="govuk-link">
          {sayMonth(plan.month)}
        </Link>
      </th>
      <td className="govuk-table__cell" data-label="Team">
        {plan.team}
      </td>
      <td className="govuk-table__cell" data-label="Service">
        {service}
      </td>
      <td className="govuk-table__cell" data-label="Asked">
        {part === null ? 'Everything' : part.join(', ')}
      </td>
      <td className="govuk-table__cell" data-label="Judged">
        {isDrawn || cases > 0 ? (
          <Progress done={complete} of={cases} words={`${complete} of ${cases} drawn`} />
        ) : (
          <Tag colour="grey">Not drawn yet</Tag>
        )}
      </td>
      <td className="govuk-table__cell" data-label="Actions">
        <Actions round={round} />
      </td>
    </tr>
  );
}

const PlanLink = () => (
  <Link href="/rounds/new" className="govuk-button">
    Plan a round
  </Link>
);

/** The dip-sample rounds of the workbook, the newest month first. */
export function RoundsScreen() {
  const { client } = useCasebook();
  const query = useQuery('rounds', () => client['round.list']({}));
  return (
    <RoundsPage title="Dip-sample rounds" here="" actions={<PlanLink />}>
      <Asked query={query}>
        {(rounds) =>
          rounds.length === 0 ? (
            <EmptyState title="There is no round in this workbook yet">
              <p className="govuk-body">
                A round is a small audit: a few cases of each worker of a team, in one month, judged against some of the
                standards. Each case ends in feedback, and what is to be done comes up again in the next round. Plan
                one, take in the list of the team's cases, and draw.
              </p>
            </EmptyState>
          ) : (
            <ListTable caption="Dip-sample rounds, the newest first" columns={COLUMNS}>
              {rounds.map((round) => (
                <Row key={round.audit} round={round} />
              ))}
            </ListTable>
          )
        }
      </Asked>
    </RoundsPage>
  );
}
