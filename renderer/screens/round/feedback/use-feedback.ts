import type { DraftedAction, Feedback } from '../../../../api/contract/round.ts';
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

/** What is typed of an action and not saved yet, kept like every text. */
export interface Drafts {
  /** Keeps it after a pause, on leaving and on locking. */
  keep(action: DraftedAction['id'], draft: DraftedAction['draft']): void;
  /** Gives it up. */
  giveUp(action: DraftedAction['id']): void;
  /** Ends once everything typed is on disk, so that nothing comes after what is saved whole. */
  settle(): Promise<unknown>;
}

/** Keeps half-typed actions of a case. */
export function useDrafts(id: CaseId): Drafts {
  const { client, author } = useCasebook();
  const saver = useSaver();
  const send = (action: DraftedAction['id'], draft: DraftedAction['draft'] | null) =>
    [
      `action ${id} ${action ?? 'new'}`,
      sendCall(client, 'action.draft', { author, case: id, id: action, draft }),
    ] as const;
  return {
    keep: (action, draft) => saver.submitLater(...send(action, draft)),
    giveUp: (action) => saver.submit(...send(action, null)),
    settle: () => saver.flushAll(),
  };
}
