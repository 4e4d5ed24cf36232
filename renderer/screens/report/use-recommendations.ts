import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { Recommendation, RecommendationId } from '../../../api/contract/report.ts';
import { useCasebook } from '../../session/casebook.tsx';

/** What can be done with recommendations. */
export interface RecommendationActions {
  readonly write: (id: RecommendationId | null, given: Pick<Recommendation, 'text' | 'who'>) => Promise<void>;
  readonly remove: (id: RecommendationId) => Promise<void>;
  readonly arrange: (ids: readonly RecommendationId[]) => Promise<void>;
}

/** Writes, arranges and removes recommendations of an audit; `onChange` is told after each. */
export function useRecommendationActions({ id: audit }: AuditSummary, onChange: () => void): RecommendationActions {
  const { client, author } = useCasebook();
  const then = async (work: Promise<unknown>): Promise<void> => {
    await work;
    onChange();
  };
  return {
    write: (id, given) => then(client['recommendation.write']({ author, audit, id, ...given })),
    remove: (id) => then(client['recommendation.remove']({ author, audit, id })),
    arrange: (ids) => then(client['recommendation.arrange']({ author, audit, ids })),
  };
}
