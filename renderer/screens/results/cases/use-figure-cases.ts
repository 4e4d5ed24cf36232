import { useState } from 'react';
import type { AuditSummary } from '../../../../api/contract/audit.ts';
import type { FigureCase, FigureCases } from '../../../../api/contract/figure.ts';
import type { Client, Input } from '../../../../api/contract.ts';
import { type FrameworkWords, wordsOf } from '../../../parts/framework-words.ts';
import { useCasebook, useFrameworks, useSaver } from '../../../session/casebook.tsx';
import { type Query, useQuery } from '../../../session/query.ts';
import type { WhichCases } from '../which-cases.ts';
import { type Traced, writeWhich } from './traced.ts';

/** So many cases are shown at a time, so that a page stays quick whatever the audit. */
const PAGE = 100;
/** As many as one call gives. */
const MOST = 500;

interface Wanted extends Traced {
  readonly audit: AuditSummary;
  readonly which: WhichCases;
}

type Asked = Omit<Input<'figure.cases'>, 'after' | 'limit'>;

/** The first so many cases, by as many calls as that takes. */
async function findCases(client: Client, asked: Asked, limit: number): Promise<FigureCases> {
  const cases: FigureCase[] = [];
  for (;;) {
    const after = cases.at(-1)?.reference ?? null;
    const found = await client['figure.cases']({ ...asked, after, limit: Math.min(MOST, limit - cases.length) });
    cases.push(...found.cases);
    if (!found.more || cases.length >= limit) return { ...found, cases };
  }
}

/** The cases of a figure, with the framework's words. */
export interface FoundCases {
  readonly found: FigureCases;
  readonly words: FrameworkWords;
}

/** Asks for the cases of a figure, with all that was entered counted; `more` shows further ones. */
export function useFigureCases({ audit, question, state, within, which }: Wanted): Query<FoundCases> & {
  readonly reload: () => void;
  readonly more: () => void;
} {
  const { client } = useCasebook();
  const frameworks = useFrameworks();
  const saver = useSaver();
  const [limit, setLimit] = useState(PAGE);
  const query = useQuery(
    `cases ${audit.id} ${question} ${writeWhich({ state, within })} ${which} ${limit}`,
    async () => {
      await saver.flushAll();
      const [found, { framework }] = await Promise.all([
        findCases(client, { audit: audit.id, question, state, within, cases: which }, limit),
        frameworks.get(audit.framework, audit.frameworkVersion),
      ]);
      return { found, words: wordsOf(framework) };
    },
  );
  return { ...query, more: () => setLimit((before) => before + PAGE) };
}
