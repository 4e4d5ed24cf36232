import { type ReactNode, useState } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import { AuditId, CaseId } from '../../../domain/ids.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { useCasebook } from '../../session/casebook.tsx';
import { useQuery } from '../../session/query.ts';
import { CaseScreen } from '../case/CaseScreen.tsx';
import { AddCase } from '../case-details/AddCase.tsx';
import { EditCase } from '../case-details/EditCase.tsx';
import { CaseList } from '../case-list/CaseList.tsx';
import { type ListView, WHOLE_LIST } from '../case-list/view.ts';
import { ExportScreen } from '../exchange/ExportScreen.tsx';
import { ImportScreen } from '../exchange/ImportScreen.tsx';
import { HistoryScreen } from '../history/HistoryScreen.tsx';
import { OrganisationScreen } from '../organisation/OrganisationScreen.tsx';
import { PanelScreen } from '../panel/PanelScreen.tsx';
import { ReportScreen } from '../report/ReportScreen.tsx';
import { ResultsScreen } from '../results/ResultsScreen.tsx';
import { Navigation } from './Navigation.tsx';

/** The screens of one audit but for its cases. */
const SCREENS = [
  { path: 'organisation', Screen: OrganisationScreen },
  { path: 'results', Screen: ResultsScreen },
  { path: 'panel', Screen: PanelScreen },
  { path: 'report', Screen: ReportScreen },
  { path: 'import', Screen: ImportScreen },
  { path: 'export', Screen: ExportScreen },
  { path: 'history', Screen: HistoryScreen },
] as const;

function BesideNavigation({ audit, children }: { readonly audit: AuditSummary; readonly children: ReactNode }) {
  return (
    <div className="app-body app-body--with-navigation">
      <Navigation audit={audit} />
      {children}
    </div>
  );
}

/** The case that an address names; without one, back to the list. */
function OfCase({
  id,
  list,
  children,
}: {
  readonly id: string;
  readonly list: string;
  readonly children: (id: CaseId) => ReactNode;
}) {
  const parsed = CaseId.safeParse(id);
  return parsed.success ? children(parsed.data) : <Redirect to={list} />;
}

function OpenAudit({ id }: { readonly id: AuditId }) {
  const { client } = useCasebook();
  const found = useQuery(id, () => client['audit.get']({ audit: id }));
  const [view, setView] = useState<ListView>(WHOLE_LIST); // kept while a case is looked at
  if (found.status === 'loading') return <Loading />;
  if (found.status === 'failed') return <FailureNotice error={found.error} onRetry={found.reload} />;
  const audit = found.value;
  const base = `/audits/${id}`;
  const list = `${base}/cases`;
  const beside = (screen: ReactNode): ReactNode => <BesideNavigation audit={audit}>{screen}</BesideNavigation>;
  const ofCase = (named: string, show: (caseId: CaseId) => ReactNode): ReactNode => (
    <OfCase id={named} list={list}>
      {show}
    </OfCase>
  );
  return (
    <Switch>
      <Route path={list}>{beside(<CaseList audit={audit} view={view} onView={setView} />)}</Route>
      <Route path={`${list}/new`}>{beside(<AddCase audit={audit} />)}</Route>
      <Route path={`${list}/:case/details`}>
        {(params) => ofCase(params['case'] ?? '', (caseId) => beside(<EditCase audit={audit} caseId={caseId} />))}
      </Route>
      <Route path={`${list}/:case/*?`}>
        {(params) => ofCase(params['case'] ?? '', (caseId) => <CaseScreen auditId={id} caseId={caseId} />)}
      </Route>
      {SCREENS.map(({ path, Screen }) => (
        <Route key={path} path={`${base}/${path}/*?`}>
          {beside(<Screen audit={audit} />)}
        </Route>
      ))}
      <Route>
        <Redirect to={list} />
      </Route>
    </Switch>
  );
}

/** One audit: its navigation, and the screen that the address names. */
export function Audit({ id }: { readonly id: string }) {
  const parsed = AuditId.safeParse(id);
  return parsed.success ? <OpenAudit id={parsed.data} /> : <Redirect to="/" />;
}
