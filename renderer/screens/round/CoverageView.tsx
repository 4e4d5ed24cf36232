import { Link } from 'wouter';
import { Asked } from '../../parts/Asked.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { useCasebook } from '../../session/casebook.tsx';
import { useQuery } from '../../session/query.ts';
import { CoverageTable } from './CoverageTable.tsx';
import type { ShownRound } from './RoundPage.tsx';

/** How far the team's rounds have come with the list of this one. */
export function CoverageView({ audit }: ShownRound) {
  const { client } = useCasebook();
  const query = useQuery(`coverage ${audit.id}`, () => client['round.coverage']({ audit: audit.id }));
  return (
    <Asked query={query}>
      {(coverage) =>
        coverage.cases === 0 ? (
          <EmptyState title="There is no list of cases yet">
            <p className="govuk-body">
              Who was looked at, and who was not, is told of the list that the round is drawn from.
            </p>
            <Link href={`/audits/${audit.id}/sample/list`} className="govuk-button">
              Take in the list of cases
            </Link>
          </EmptyState>
        ) : (
          <CoverageTable coverage={coverage} />
        )
      }
    </Asked>
  );
}
