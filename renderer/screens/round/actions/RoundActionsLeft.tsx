import { Link } from 'wouter';
import { useCasebook } from '../../../session/casebook.tsx';
import { useQuery } from '../../../session/query.ts';
import type { ShownRound } from '../RoundPage.tsx';
import { ActionsLeft } from './ActionsLeft.tsx';

/** What the team's earlier rounds left to do, as a round opens; once it is drawn, a line that leads to it. */
export function RoundActionsLeft({ audit, round, base }: ShownRound) {
  const { client } = useCasebook();
  const query = useQuery(`left ${audit.id}`, () => client['round.actions']({ audit: audit.id }));
  // The cases are what people came for: they do not wait for this, and it says nothing where there is nothing.
  if (query.status !== 'ready') return null;
  const earlier = query.value.filter((one) => one.audit !== audit.id);
  const open = earlier.filter(({ action }) => action.state.state === 'open').length;
  if (round.isDrawn && open > 0) {
    return (
      <p className="govuk-body">
        <Link href={`${base}/actions`} className="govuk-link">
          Open actions from earlier rounds: {open}
        </Link>
      </p>
    );
  }
  return <ActionsLeft actions={earlier} onChanged={query.reload} />;
}
