import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { LeavingScan } from '../../../api/contract/leaving.ts';
import { useCasebook, useSaver } from '../../session/casebook.tsx';
import { newJob } from '../../session/job.ts';
import { type Query, useQuery } from '../../session/query.ts';

// From this many cases on the search takes long, and is done beside what else is asked of Casebook.
const MANY = 300;

/** Searches the free text of an audit, with all that was typed on disk. */
export function useScan({ id, cases }: AuditSummary): Query<LeavingScan> & { readonly reload: () => void } {
  const { client } = useCasebook();
  const saver = useSaver();
  return useQuery(`scan ${id}`, async () => {
    await saver.flushAll();
    return client['leaving.scan']({ audit: id, job: cases > MANY ? newJob() : null });
  });
}
