import { useEffect } from 'react';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { Results } from '../../../domain/scoring/results-schema.ts';
import { type FrameworkWords, wordsOf } from '../../parts/framework-words.ts';
import { useCasebook, useFrameworks, useSaver } from '../../session/casebook.tsx';
import { type Query, useQuery } from '../../session/query.ts';
import { hearWindows } from '../../session/windows.ts';
import type { ShownCases } from './which-cases.ts';

/** The results of an audit, with what is needed to say them in words. */
export interface AuditResults {
  /** The audit as it is now: how many of its cases are complete. */
  readonly audit: AuditSummary;
  readonly results: Results;
  readonly words: FrameworkWords;
}

/** Asks for the results of an audit, with all that was entered counted, and for the words of its framework. */
export function useResults(audit: AuditSummary, cases: ShownCases): Query<AuditResults> & { reload: () => void } {
  const { client } = useCasebook();
  const frameworks = useFrameworks();
  const saver = useSaver();
  const query = useQuery(`results ${audit.id} ${cases}`, async () => {
    await saver.flushAll();
    const [now, results, { framework }] = await Promise.all([
      client['audit.get']({ audit: audit.id }),
      client['results.get']({ audit: audit.id, cases }),
      frameworks.get(audit.framework, audit.frameworkVersion),
    ]);
    return { audit: now, results, words: wordsOf(framework) };
  });
  const { reload } = query;
  // Another window may be answering: what it saved is shown here as it comes.
  useEffect(() => hearWindows(({ kind }) => (kind === 'saved' ? reload() : undefined)), [reload]);
  return query;
}
