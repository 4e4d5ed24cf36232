import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { AuditId, CaseId } from '../../../domain/ids.ts';
import { FailedPage } from '../../parts/FailedPage.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { useCasebook } from '../../session/casebook.tsx';
import { namedAudit, namedCase } from '../../session/named.ts';
import { useQuery } from '../../session/query.ts';
import { ReturnPlaces } from '../../session/return-place.tsx';
import { hearWindows } from '../../session/windows.ts';
import { CaseScreen } from '../case/CaseScreen.tsx';
import { type ListView, WHOLE_LIST } from '../case-list/list-view.ts';
import { lateScreen } from '../late-screen.tsx';
import { ResultsViewProvider } from '../results/results-view.tsx';
import { Navigation } from './Navigation.tsx';
import { NoSuchAudit } from './NoSuchAudit.tsx';

// The case is what people wait for: it comes with the page, and every other screen when it is first shown.
const CaseList = lateScreen(() => import('../case-list/CaseList.tsx').then((file) => file.CaseList));
const AddCase = lateScreen(() => import('../case-details/AddCase.tsx').then((file) => file.AddCase));
const EditCase = lateScreen(() => import('../case-details/EditCase.tsx').then((file) => file.EditCase));

/** The screens of one audit but for its cases, by the path of each. */
const SCREENS = Object.entries({
  round: () => import('../round/RoundScreen.tsx').then((file) => file.RoundScreen),
  sample: () => import('../sample/SampleScreen.tsx').then((file) => file.SampleScreen),
  organisation: () => import('../organisation/OrganisationScreen.tsx').then((file) => file.OrganisationScreen),
  results: () => import('../results/ResultsScreen.tsx').then((file) => file.ResultsScreen),
  panel: () => import('../panel/PanelScreen.tsx').then((file) => file.PanelScreen),
  report: () => import('../report/ReportScreen.tsx').then((file) => file.ReportScreen),
  import: () => import('../exchange/ImportScreen.tsx').then((file) => file.ImportScreen),
  export: () => import('../exchange/ExportScreen.tsx').then((file) => file.ExportScreen),
  details: () => import('../audit-details/AuditDetails.tsx').then((file) => file.AuditDetails),
  history: () => import('../history/HistoryScreen.tsx').then((file) => file.HistoryScreen),
}).map(([path, load]) => ({ path, Screen: lateScreen(load) }));

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
  const named = namedCase(id);
  return named ? children(named) : <Redirect to={list} />;
}

/** The audit, asked for again at each change of screen, since its details may have been changed on another, and when it was purged. */
function useAudit(id: AuditId) {
  const { client } = useCasebook();
  const found = useQuery(id, () => client['audit.get']({ audit: id }));
  const [location] = useLocation();
  const screen = location.split('/')[3];
  const shown = useRef(screen);
  const { reload } = found;
  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    reload();
  }, [screen, reload]);
  useEffect(
    () => hearWindows((news) => (news.kind === 'purged' && news.subject === id ? reload() : undefined)),
    [id, reload],
  );
  return found;
}

function OpenAudit({ id }: { readonly id: AuditId }) {
  const found = useAudit(id);
  const [view, setView] = useState<ListView>(WHOLE_LIST); // kept while a case is looked at
  const base = `/audits/${id}`;
  const list = `${base}/cases`;
  // A case says itself all that its form needs: it waits for no audit.
  const beside = (show: (audit: AuditSummary) => ReactNode): ReactNode => {
    if (found.status === 'loading') return <Loading />;
    if (found.status === 'failed') return <FailedPage error={found.error} onRetry={found.reload} />;
    return <BesideNavigation audit={found.value}>{show(found.value)}</BesideNavigation>;
  };
  const ofCase = (named: string, show: (caseId: CaseId) => ReactNode): ReactNode => (
    <OfCase id={named} list={list}>
      {show}
    </OfCase>
  );
  if (found.status === 'failed' && found.error.code === 'not-found') return <NoSuchAudit id={id} error={found.error} />;
  return (
    <Switch>
      <Route path={list}>
        {beside((audit) => (
          <CaseList audit={audit} view={view} onView={setView} />
        ))}
      </Route>
      <Route path={`${list}/new`}>
        {beside((audit) => (
          <AddCase audit={audit} />
        ))}
      </Route>
      <Route path={`${list}/:case/details`}>
        {(params) =>
          ofCase(params['case'] ?? '', (caseId) => beside((audit) => <EditCase audit={audit} caseId={caseId} />))
        }
      </Route>
      <Route path={`${list}/:case/*?`}>
        {(params) => ofCase(params['case'] ?? '', (caseId) => <CaseScreen auditId={id} caseId={caseId} />)}
      </Route>
      <Route path={`${base}/results/cases/:question/:state/:case/*?`}>
        {({ question, state, case: named }) =>
          ofCase(named, (caseId) => (
            <CaseScreen auditId={id} caseId={caseId} from={`${base}/results/cases/${question}/${state}`} />
          ))
        }
      </Route>
      {SCREENS.map(({ path, Screen }) => (
        <Route key={path} path={`${base}/${path}/*?`}>
          {beside((audit) => (
            <Screen audit={audit} />
          ))}
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
  const named = namedAudit(id);
  if (!named) return <Redirect to="/" />;
  return (
    <ReturnPlaces key={named}>
      <ResultsViewProvider>
        <OpenAudit id={named} />
      </ResultsViewProvider>
    </ReturnPlaces>
  );
}
