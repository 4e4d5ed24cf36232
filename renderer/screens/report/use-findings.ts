import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { QuestionId, StandardId } from '../../../domain/ids.ts';
import type { Finding } from '../../../domain/report/finding-schema.ts';
import { type FrameworkWords, wordsOf } from '../../parts/framework-words.ts';
import { useCasebook, useFrameworks, useSaver } from '../../session/casebook.tsx';
import { type Query, useQuery } from '../../session/query.ts';

/** The findings of an audit, with the words of its framework. */
export interface AuditFindings {
  readonly findings: readonly Finding[];
  readonly words: FrameworkWords;
}

/** What can be done with findings. */
export interface FindingActions {
  readonly set: (finding: Finding, given: { readonly chosen: boolean; readonly text: string | null }) => Promise<void>;
  readonly arrange: (standard: StandardId, questions: readonly QuestionId[]) => Promise<void>;
}

/** Asks for the findings of an audit, with all that was entered counted. */
export function useFindings(audit: AuditSummary): Query<AuditFindings> & { readonly reload: () => void } {
  const { client } = useCasebook();
  const frameworks = useFrameworks();
  const saver = useSaver();
  return useQuery(`findings ${audit.id}`, async () => {
    await saver.flushAll();
    const [findings, { framework }] = await Promise.all([
      client['finding.list']({ audit: audit.id }),
      frameworks.get(audit.framework, audit.frameworkVersion),
    ]);
    return { findings, words: wordsOf(framework) };
  });
}

/** Chooses, words and arranges findings of an audit; `onChange` is told after each. */
export function useFindingActions(audit: AuditSummary, onChange: () => void): FindingActions {
  const { client, author } = useCasebook();
  const saver = useSaver();
  const inTurn = (send: Parameters<typeof saver.submit>[1]): Promise<void> =>
    new Promise((resolve, reject) => {
      const onSaved = (): void => {
        onChange();
        resolve();
      };
      saver.submit(`findings ${audit.id}`, send, { onSaved, onRefused: reject });
    });
  return {
    set: ({ question }, given) => inTurn(() => client['finding.set']({ author, audit: audit.id, question, ...given })),
    arrange: (standard, questions) =>
      inTurn(() => client['finding.arrange']({ author, audit: audit.id, standard, questions })),
  };
}
