import { useState } from 'react';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import { Asked } from '../../parts/Asked.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Page } from '../../parts/Page.tsx';
import { useCasebook } from '../../session/casebook.tsx';
import { useQuery } from '../../session/query.ts';
import { AuditState } from './AuditState.tsx';
import { EditAudit } from './EditAudit.tsx';
import { PurgeAudit } from './PurgeAudit.tsx';

/** What an audit is of, whether it is worked on, and its end. */
export function AuditDetails({ audit }: { readonly audit: AuditSummary }) {
  const { client } = useCasebook();
  const [done, setDone] = useState<string | null>(null);
  const found = useQuery(`details of ${audit.id}`, async () => ({
    now: await client['audit.get']({ audit: audit.id }),
    asked: crypto.randomUUID(),
  }));
  const afterwards = (said: string): void => {
    setDone(said);
    found.reload();
  };
  return (
    <Page title="Details of the audit" caption={audit.service}>
      <Asked query={found}>
        {({ now, asked }) => (
          <div className="app-details" key={asked}>
            {done && (
              <Notice title="Done" isSuccess>
                <p className="govuk-notification-banner__heading">{done}</p>
              </Notice>
            )}
            <AuditState audit={now} onDone={afterwards} />
            <EditAudit audit={now} onDone={afterwards} />
            <PurgeAudit audit={now} />
          </div>
        )}
      </Asked>
    </Page>
  );
}
