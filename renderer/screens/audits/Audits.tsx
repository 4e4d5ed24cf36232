import { useEffect } from 'react';
import { Link } from 'wouter';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { RoundPlan } from '../../../domain/round/plan.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FailedPage } from '../../parts/FailedPage.tsx';
import { ListTable } from '../../parts/ListTable.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { Page } from '../../parts/Page.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { Tag } from '../../parts/Tag.tsx';
import { sayCount } from '../../parts/words.ts';
import { useAskAgain } from '../../session/ask-again.ts';
import { useCasebook } from '../../session/casebook.tsx';
import { useQuery } from '../../session/query.ts';
import { hearWindows } from '../../session/windows.ts';
import { Certificates } from './Certificates.tsx';
import { isDue, today } from './due.ts';
import { Gone } from './Gone.tsx';
import { KIND_WORDS } from './kinds.ts';
import { sayDates } from './say-dates.ts';

function sayProgress({ cases, complete }: AuditSummary): string {
  return cases === 0 ? 'No cases yet' : `${complete} of ${cases} complete`;
}

/** Whether it is worked on, and whether it is past the day it was to be kept until. */
function State({ audit }: { readonly audit: AuditSummary }) {
  return (
    <span className="app-tags">
      {audit.status === 'closed' ? <Tag colour="purple">Closed</Tag> : <Tag colour="grey">Open</Tag>}
      {isDue(audit, today()) && (
        <Link href={`/audits/${audit.id}/details`} className="govuk-link">
          Due to be purged
        </Link>
      )}
    </span>
  );
}

/** Audits past their date are named at the top: deleting on time is a duty, and nothing is deleted by itself. */
function DueNotice({ audits }: { readonly audits: readonly AuditSummary[] }) {
  const due = audits.filter((audit) => isDue(audit, today())).length;
  if (due === 0) return null;
  return (
    <p className="govuk-inset-text">
      {sayCount(due, 'audit')} {due === 1 ? 'is' : 'are'} past the day to be kept until. Look at each, and purge it on
      its details page, or give it a later day.
    </p>
  );
}

interface RowProps {
  readonly audit: AuditSummary;
  readonly framework: string;
  /** The plan of a dip-sample round. */
  readonly round: RoundPlan | undefined;
}

function Row({ audit, framework, round }: RowProps) {
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header">
        <Link href={`/audits/${audit.id}/${round ? 'round' : 'cases'}`} className="govuk-link">
          {audit.service}
        </Link>
      </th>
      <td className="govuk-table__cell" data-label="Kind">
        {KIND_WORDS[audit.kind]}
      </td>
      <td className="govuk-table__cell" data-label="Standards">
        {framework}
      </td>
      <td className="govuk-table__cell" data-label="Fieldwork">
        {sayDates(audit, round ?? null) || <span className="app-quiet">Not given</span>}
      </td>
      <td className="govuk-table__cell" data-label="Cases">
        <Progress done={audit.complete} of={audit.cases} words={sayProgress(audit)} />
      </td>
      <td className="govuk-table__cell" data-label="State">
        <State audit={audit} />
      </td>
    </tr>
  );
}

const COLUMNS = ['Service', 'Kind', 'Standards', 'Fieldwork', 'Cases', 'State'];

function AuditTable({
  audits,
  titles,
  rounds,
}: {
  readonly audits: readonly AuditSummary[];
  readonly titles: ReadonlyMap<string, string>;
  readonly rounds: ReadonlyMap<string, RoundPlan>;
}) {
  return (
    <ListTable caption="Audits in this workbook" columns={COLUMNS}>
      {audits.map((audit) => (
        <Row
          key={audit.id}
          audit={audit}
          framework={titles.get(audit.framework) ?? audit.framework}
          round={rounds.get(audit.id)}
        />
      ))}
    </ListTable>
  );
}

const NewAuditLink = () => (
  <Link href="/audits/new" className="govuk-button">
    New audit
  </Link>
);

const RoundsLink = () => (
  <Link href="/rounds" className="govuk-button govuk-button--secondary">
    Dip-sample rounds
  </Link>
);

/** The audits of the open workbook, with their progress; below what became of one that was purged, where it is named. */
export function Audits({ purged }: { readonly purged?: string }) {
  const { client } = useCasebook();
  const found = useQuery('audits', async () => {
    const [audits, frameworks, purges, rounds] = await Promise.all([
      client['audit.list']({}),
      client['framework.list']({}),
      client['purge.list']({}),
      client['round.list']({}),
    ]);
    return {
      audits,
      purges,
      titles: new Map(frameworks.map(({ id, title }) => [id, title])),
      rounds: new Map<string, RoundPlan>(rounds.map(({ audit, plan }) => [audit, plan])),
    };
  });
  useAskAgain(found, ({ purges }) => purges.some(({ backups }) => backups?.isDone === false));
  const { reload } = found;
  useEffect(() => hearWindows(({ kind }) => (kind === 'purged' ? reload() : undefined)), [reload]);
  if (found.status === 'loading') return <Loading />;
  if (found.status === 'failed') return <FailedPage error={found.error} onRetry={found.reload} />;
  const { audits, titles, purges, rounds } = found.value;
  const isEmpty = audits.length === 0;
  return (
    <div className="app-body">
      <Page
        title="Audits"
        actions={
          isEmpty ? undefined : (
            <>
              <NewAuditLink />
              <RoundsLink />
            </>
          )
        }
      >
        {purged !== undefined && <Gone key={purged} audit={purged} />}
        {isEmpty ? (
          <EmptyState title={`There is no audit in this workbook${purges.length === 0 ? ' yet' : ''}`}>
            <p className="govuk-body">
              An audit is one inspection, or one month's dip sample: a service, the standards it is judged against, and
              its cases. Make one, then add its cases by hand or import them from a CSV file. A team that looks at a few
              cases of each worker every month plans rounds.
            </p>
            <div className="govuk-button-group">
              <NewAuditLink />
              <RoundsLink />
            </div>
          </EmptyState>
        ) : (
          <>
            <DueNotice audits={audits} />
            <AuditTable audits={audits} titles={titles} rounds={rounds} />
          </>
        )}
        <Certificates records={purges} />
      </Page>
    </div>
  );
}
