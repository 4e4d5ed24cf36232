import { useLocation } from 'wouter';
import { FailedPage } from '../../parts/FailedPage.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { Page } from '../../parts/Page.tsx';
import { useCasebook } from '../../session/casebook.tsx';
import { useQuery } from '../../session/query.ts';
import { AuditForm } from './AuditForm.tsx';

/** Makes an audit, and goes on to its cases. */
export function NewAudit() {
  const { client, author } = useCasebook();
  const [, navigate] = useLocation();
  const frameworks = useQuery('frameworks', () => client['framework.list']({}));
  if (frameworks.status === 'loading') return <Loading />;
  if (frameworks.status === 'failed') return <FailedPage error={frameworks.error} onRetry={frameworks.reload} />;
  return (
    <div className="app-body app-body--narrow">
      <Page title="New audit">
        <AuditForm
          frameworks={frameworks.value.filter(({ isExample }) => !isExample)}
          action="Make the audit"
          back="/"
          onSend={async (wanted) => {
            const { id } = await client['audit.create']({ author, ...wanted });
            navigate(`/audits/${id}/cases`);
          }}
        />
      </Page>
    </div>
  );
}
