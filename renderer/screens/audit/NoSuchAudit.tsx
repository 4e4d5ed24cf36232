import { useEffect } from 'react';
import { Redirect } from 'wouter';
import type { AppError } from '../../../api/errors.ts';
import type { AuditId } from '../../../domain/ids.ts';
import { FailedPage } from '../../parts/FailedPage.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { useCasebook, useSaver } from '../../session/casebook.tsx';
import { useQuery } from '../../session/query.ts';

/** An address of an audit that is not there: where it was purged, on to the list of audits, which says so. */
export function NoSuchAudit({ id, error }: { readonly id: AuditId; readonly error: AppError }) {
  const { client } = useCasebook();
  const saver = useSaver();
  const asked = useQuery(`whether ${id} was purged`, async () => {
    const records = await client['purge.list']({});
    return records.some(({ certificate }) => certificate.audit === id);
  });
  const isPurged = asked.status === 'ready' && asked.value;
  useEffect(() => {
    if (!isPurged) return;
    void saver.flushAll().then(() => {
      if (saver.state().kind === 'refused') saver.clear(); // typed in an audit that is gone: it has nowhere to go
    });
  }, [isPurged, saver]);
  if (asked.status === 'loading') return <Loading />;
  if (isPurged) return <Redirect to={`/purged/${id}`} replace />;
  return <FailedPage error={error} />;
}
