import { Route, Switch } from 'wouter';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import { DocumentKind } from '../../../api/contract/report.ts';
import { CaseId } from '../../../domain/ids.ts';
import { Page } from '../../parts/Page.tsx';
import { SubNavigation } from '../../parts/SubNavigation.tsx';
import { DocumentsView } from './DocumentsView.tsx';
import { ExamplesView } from './ExamplesView.tsx';
import { FindingsView } from './FindingsView.tsx';
import { PreviewScreen } from './PreviewScreen.tsx';
import { RecommendationsView } from './RecommendationsView.tsx';
import { TextsView } from './TextsView.tsx';

const VIEWS = [
  { path: '', title: 'Findings', View: FindingsView },
  { path: 'recommendations', title: 'Recommendations', View: RecommendationsView },
  { path: 'examples', title: 'Practice examples', View: ExamplesView },
  { path: 'texts', title: 'Texts and facts', View: TextsView },
  { path: 'documents', title: 'Documents', View: DocumentsView },
] as const;

/** The report of an audit: findings, recommendations, practice examples, and the documents made from them. */
export function ReportScreen({ audit }: { readonly audit: AuditSummary }) {
  const base = `/audits/${audit.id}/report`;
  return (
    <Switch>
      <Route path={`${base}/preview/:kind/:names/:cases/:case?`}>
        {(params) => {
          const kind = DocumentKind.safeParse(params.kind);
          const shown = CaseId.safeParse(params.case);
          return (
            <PreviewScreen
              audit={audit}
              wanted={{
                audit: audit.id,
                kind: kind.success ? kind.data : 'report',
                case: shown.success ? shown.data : null,
                names: params.names === 'named',
                cases: params.cases === 'complete' ? 'complete' : 'all',
              }}
            />
          );
        }}
      </Route>
      {VIEWS.map(({ path, title, View }) => (
        <Route key={path} path={path === '' ? base : `${base}/${path}`}>
          <Page title={title} caption={`${audit.service}: report`}>
            <SubNavigation label="Parts of the report" base={base} here={path} views={VIEWS} />
            <View audit={audit} />
          </Page>
        </Route>
      ))}
    </Switch>
  );
}
