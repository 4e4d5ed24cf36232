import { useCallback } from 'react';
import type { AuditId, CaseId } from '../../domain/ids.ts';
import { useCasebook } from './casebook.tsx';

/** Finds the case before or after one in the audit's list; null at its ends. Asked when it is wanted, not before. */
export function useNeighbour(audit: AuditId, id: CaseId): (by: 1 | -1) => Promise<CaseId | null> {
  const { client } = useCasebook();
  return useCallback(
    async (by) => {
      const cases = await client['case.list']({ audit });
      const at = cases.findIndex((one) => one.id === id);
      return cases[at + by]?.id ?? null;
    },
    [client, audit, id],
  );
}
