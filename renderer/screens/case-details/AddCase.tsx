import { useLocation } from 'wouter';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { FieldId } from '../../../domain/ids.ts';
import { FailedPage } from '../../parts/FailedPage.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { Page } from '../../parts/Page.tsx';
import { useCasebook } from '../../session/casebook.tsx';
import { useQuery } from '../../session/query.ts';
import { DetailsForm } from './DetailsForm.tsx';
import type { CheckedDetails } from './details.ts';

function givenFacts(facts: CheckedDetails['facts']): Readonly<Record<FieldId, string>> {
  return Object.fromEntries(Object.entries(facts).filter((fact): fact is [string, string] => fact[1] !== null));
}

/** Adds a case to an audit, and opens it. */
export function AddCase({ audit }: { readonly audit: AuditSummary }) {
  const { client, author } = useCasebook();
  const [, navigate] = useLocation();
  const framework = useQuery(`${audit.framework} ${audit.frameworkVersion}`, () =>
    client['framework.get']({ id: audit.framework, version: audit.frameworkVersion }),
  );
  if (framework.status === 'loading') return <Loading />;
  if (framework.status === 'failed') return <FailedPage error={framework.error} onRetry={framework.reload} />;
  const list = `/audits/${audit.id}/cases`;
  const add = async ({ caseType, assessor, facts }: CheckedDetails): Promise<void> => {
    const { id } = await client['case.create']({ author, audit: audit.id, caseType, facts: givenFacts(facts) });
    if (assessor !== author) await client['case.assign']({ author, case: id, assessor });
    navigate(`${list}/${id}`);
  };
  return (
    <Page title="Add a case" caption={audit.service}>
      <DetailsForm
        framework={framework.value}
        open={null}
        author={author}
        save="Add the case"
        onSave={add}
        back={list}
      />
    </Page>
  );
}
