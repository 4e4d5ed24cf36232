import type { Feedback } from '../../../../api/contract/round.ts';
import type { CaseId } from '../../../../domain/ids.ts';
import { useCasebook, useSaver } from '../../../session/casebook.tsx';
import { type Query, useQuery } from '../../../session/query.ts';
import { sendCall } from '../../../session/send-call.ts';

/** The feedback on a case as it is on disk: what is still being typed is saved first. */
export function useFeedback(id: CaseId): Query<Feedback> & { readonly reload: () => void } {
  const { client } = useCasebook();
  const saver = useSaver();
  return useQuery(`feedback ${id}`, async () => {
    await saver.flushAll();
    return client['feedback.get']({ case: id });
  });
}

/** Saves what went well as it is typed, like every text: after a pause, on leaving and on locking. */
export function useWriteStrengths(id: CaseId): (strengths: string) => void {
  const { client, author } = useCasebook();
  const saver = useSaver();
  return (strengths) =>
    saver.submitLater(`strengths ${id}`, sendCall(client, 'feedback.write', { author, case: id, strengths }));
}
