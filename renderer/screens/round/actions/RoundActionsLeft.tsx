import { useCasebook } from '../../../session/casebook.tsx';
import { useQuery } from '../../../session/query.ts';
import type { ShownRound } from '../RoundPage.tsx';
import { ActionsLeft } from './ActionsLeft.tsx';

/** What the team's earlier rounds left to do, as a round opens. */
export function RoundActionsLeft({ audit }: ShownRound) {
  const { client } = useCasebook();
  const query = useQuery(`left ${audit.id}`, () => client['round.actions']({ audit: audit.id }));
  // The cases are what people came for: they do not wait for this, and it says nothing where there is nothing.
  if (query.status !== 'ready') return null;
  const earlier = query.value.filter((one) => one.audit !== audit.id);
  return <ActionsLeft actions={earlier} onChanged={query.reload} />;
}
