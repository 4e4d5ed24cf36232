import { useState } from 'react';
import type { AuditSummary } from '../../../../api/contract/audit.ts';
import type { FigureCases, FigureState } from '../../../../api/contract/figure.ts';
import type { QuestionId } from '../../../../domain/ids.ts';
import { type FrameworkWords, wordsOf } from '../../../parts/framework-words.ts';
import { useCasebook, useFrameworks, useSaver } from '../../../session/casebook.tsx';
import { type Query, useQuery } from '../../../session/query.ts';
import type { WhichCases } from '../use-results.ts';

/** So many cases are shown at a time, so that a page stays quick whatever the audit. */
const PAGE = 100;
/** As many as one call gives. */
const MOST = 500;

interface Wanted {
  readonly audit: AuditSummary;
  readonly question: QuestionId;
  readonly state: FigureState | null;
  readonly which: WhichCases;
}

/** The cases of a figure, with the framework's words. */
export interface FoundCases {
  readonly found: FigureCases;
  readonly words: FrameworkWords;
}

/** Asks for the cases of a figure, with all that was entered counted; `more` shows further ones. */
export function useFigureCases({ audit, question, state, which }: Wanted): Query<FoundCases> & {
  readonly reload: () => void;
  readonly more: () => void;
} {
  const { client } = useCasebook();
  const frameworks = useFrameworks();
  const saver = useSaver();
  const [limit, setLimit] = useState(PAGE);
  const query = useQuery(`cases ${audit.id} ${question} ${state} ${which} ${limit}`, async () => {
    await saver.flushAll();
    const [found, { framework }] = await Promise.all([
      client['figure.cases']({ audit: audit.id, question, state, after: null, limit, cases: which }),
      frameworks.get(audit.framework, audit.frameworkVersion),
    ]);
    return { found, words: wordsOf(framework) };
  });
  return { ...query, more: () => setLimit((before) => Math.min(MOST, before + PAGE)) };
}
