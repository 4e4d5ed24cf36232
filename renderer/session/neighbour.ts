import { useCallback } from 'react';
import type { Client, Input } from '../../api/contract.ts';
import type { AuditId, CaseId } from '../../domain/ids.ts';
import { useCasebook } from './casebook.tsx';

/** Of which figure the cases are traced. */
export type TracedCases = Pick<Input<'figure.cases'>, 'question' | 'state' | 'within'>;

/** As many cases as one call gives. */
const MOST = 500;

type Asked = Omit<Input<'figure.cases'>, 'after' | 'limit'>;

/** The case of a figure after a reference; one that was answered otherwise meanwhile is in its old place for that. */
async function nextOf(client: Client, asked: Asked, reference: string): Promise<CaseId | null> {
  const { cases } = await client['figure.cases']({ ...asked, after: reference, limit: 1 });
  return cases[0]?.id ?? null;
}

async function previousOf(client: Client, asked: Asked, reference: string): Promise<CaseId | null> {
  let previous: CaseId | null = null;
  let after: string | null = null;
  for (;;) {
    const found: Awaited<ReturnType<Client['figure.cases']>> = await client['figure.cases']({
      ...asked,
      after,
      limit: MOST,
    });
    for (const one of found.cases) {
      if (one.reference >= reference) return previous;
      previous = one.id;
    }
    if (!found.more) return previous;
    after = found.cases.at(-1)?.reference ?? null;
  }
}

/**
 * Finds the case before or after one: in the audit's list, or among the cases of the figure that are traced. null at the
 * ends. Asked when it is wanted, not before.
 */
export function useNeighbour(
  { audit, id, reference }: { readonly audit: AuditId; readonly id: CaseId; readonly reference: string },
  findTraced: () => Promise<TracedCases | null>,
  which: 'all' | 'complete',
): (by: 1 | -1) => Promise<CaseId | null> {
  const { client } = useCasebook();
  return useCallback(
    async (by) => {
      const traced = await findTraced();
      if (traced) {
        const asked = { audit, ...traced, cases: which };
        return by === 1 ? nextOf(client, asked, reference) : previousOf(client, asked, reference);
      }
      const cases = await client['case.list']({ audit });
      const at = cases.findIndex((one) => one.id === id);
      return cases[at + by]?.id ?? null;
    },
    [client, audit, id, reference, findTraced, which],
  );
}
