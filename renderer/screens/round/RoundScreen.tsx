import { Redirect, Route, Switch } from 'wouter';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import { CaseId } from '../../../domain/ids.ts';
import { Asked } from '../../parts/Asked.tsx';
import { Page } from '../../parts/Page.tsx';
import { useCasebook } from '../../session/casebook.tsx';
import { useQuery } from '../../session/query.ts';
import { RoundActions } from './actions/RoundActions.tsx';
import { CasesView } from './CasesView.tsx';
import { CoverageView } from './CoverageView.tsx';
import { FeedbackScreen } from './feedback/FeedbackScreen.tsx';
import { PlanView } from './plan/PlanView.tsx';
import { RoundPage, type ShownRound } from './RoundPage.tsx';
import { TrendView } from './trend/TrendView.tsx';

function PlanOf({ audit, round, base, onChanged }: ShownRound) {
  return <PlanView key={JSON.stringify(round)} audit={audit} round={round} back={base} onPlanned={onChanged} />;
}

const VIEWS = [
  { path: '', title: 'Cases', View: CasesView },
  { path: 'actions', title: 'Actions', View: RoundActions },
  { path: 'trend', title: 'From round to round', View: TrendView },
  { path: 'coverage', title: 'Coverage', View: CoverageView },
  { path: 'plan', title: 'Plan', View: PlanOf },
] as const;

/** A dip-sample round: planned, drawn, judged, fed back, followed up and exported. */
export function RoundScreen({ audit }: { readonly audit: AuditSummary }) {
  const { client } = useCasebook();
  const query = useQuery(`round ${audit.id}`, () => client['round.get']({ audit: audit.id }));
  const base = `/audits/${audit.id}/round`;
  return (
    <Switch>
      <Route path={`${base}/feedback/:case`}>
        {({ case: named }) => {
          const id = CaseId.safeParse(named);
          return id.success ? <FeedbackScreen key={id.data} audit={audit} id={id.data} /> : <Redirect to={base} />;
        }}
      </Route>
      {VIEWS.map(({ path, View }) => (
        <Route key={path} path={path === '' ? base : `${base}/${path}`}>
          <Asked query={query}>
            {({ round }) =>
              round ? (
                <RoundPage audit={audit} round={round} base={base} here={path} views={VIEWS}>
                  <View audit={audit} round={round} base={base} onChanged={query.reload} />
                </RoundPage>
              ) : (
                <Page title="Plan a round" caption={audit.service}>
                  <PlanView audit={audit} round={null} back={base} onPlanned={query.reload} />
                </Page>
              )
            }
          </Asked>
        </Route>
      ))}
      <Route>
        <Redirect to={base} />
      </Route>
    </Switch>
  );
}
