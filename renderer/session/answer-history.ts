import type { HistoryEntry } from '../../api/contract/history.ts';
import type { QuestionId } from '../../domain/ids.ts';
import { useCasebook, useSaver } from './casebook.tsx';
import { useCaseFile } from './open-case.tsx';
import { type Query, useQuery } from './query.ts';

/** Every change to an answer and its note, oldest first, with those still on their way. */
export function useAnswerHistory(
  question: QuestionId,
): Query<readonly HistoryEntry[]> & { readonly reload: () => void } {
  const { client } = useCasebook();
  const saver = useSaver();
  const { id } = useCaseFile();
  return useQuery(`history ${id} ${question}`, async () => {
    await saver.flushAll();
    return client['history.answer']({ case: id, question });
  });
}
