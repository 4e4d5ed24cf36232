import { Redirect, Route, Switch } from 'wouter';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import { lateScreen } from '../late-screen.tsx';
import type { OfResults } from './OfResults.tsx';
import { TableView } from './TableView.tsx';

const VIEWS = Object.entries({
  firmness: () => import('./firmness/FirmnessView.tsx').then((file) => file.FirmnessView),
  charts: () => import('./charts/ChartsView.tsx').then((file) => file.ChartsView),
  subgroups: () => import('./subgroups/SubgroupsView.tsx').then((file) => file.SubgroupsView),
  classifications: () => import('./classifications/ClassificationsView.tsx').then((file) => file.ClassificationsView),
  compare: () => import('./compare/CompareView.tsx').then((file) => file.CompareView),
}).map(([path, load]) => ({ path, View: lateScreen<OfResults>(load) }));

const CasesView = lateScreen(() => import('./cases/CasesView.tsx').then((file) => file.CasesView));

/** The results of an audit, one view at a time: the table of the reports' annexe, and what can be asked of it. */
export function ResultsScreen({ audit }: { readonly audit: AuditSummary }) {
  const results = `/audits/${audit.id}/results`;
  return (
    <Switch>
      <Route path={results}>
        <TableView audit={audit} results={results} />
      </Route>
      {VIEWS.map(({ path, View }) => (
        <Route key={path} path={`${results}/${path}/*?`}>
          <View audit={audit} results={results} />
        </Route>
      ))}
      <Route path={`${results}/cases/:question/:state`}>
        {({ question, state }) => <CasesView audit={audit} results={results} question={question} state={state} />}
      </Route>
      <Route>
        <Redirect to={results} />
      </Route>
    </Switch>
  );
}
