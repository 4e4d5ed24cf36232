import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import type { AuditSummary } from '../../../api/contract.ts';
import { AuditId } from '../../../domain/ids.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { useCasebook } from '../../session/casebook.tsx';
import { useQuery } from '../../session/query.ts';

const SCREENS = [
  { path: 'cases', title: 'Cases' },
  { path: 'organisation', title: 'Organisational delivery' },
  { path: 'results', title: 'Results' },
  { path: 'panel', title: 'Panel' },
  { path: 'import', title: 'Import' },
  { path: 'export', title: 'Export' },
  { path: 'history', title: 'History' },
] as const;

function Navigation({ audit }: { readonly audit: AuditSummary }) {
  const [location] = useLocation();
  return (
    <nav className="moj-side-navigation" aria-label={`Audit of ${audit.service}`}>
      <ul className="moj-side-navigation__list">
        {SCREENS.map(({ path, title }) => {
          const href = `/audits/${audit.id}/${path}`;
          const isHere = location.startsWith(href);
          const active = isHere ? ' moj-side-navigation__item--active' : '';
          return (
            <li key={path} className={`moj-side-navigation__item${active}`}>
              <Link href={href} aria-current={isHere ? 'page' : undefined}>
                {title}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function OpenAudit({ id }: { readonly id: AuditId }) {
  const { client } = useCasebook();
  const audit = useQuery(id, () => client['audit.get']({ audit: id }));
  if (audit.status === 'loading') return <Loading />;
  if (audit.status === 'failed') return <FailureNotice error={audit.error} onRetry={audit.reload} />;
  return (
    <div className="app-body app-body--with-navigation">
      <Navigation audit={audit.value} />
      <Switch>
        <Route>
          <Redirect to={`/audits/${id}/cases`} />
        </Route>
      </Switch>
    </div>
  );
}

/** One audit: its navigation, and the screen that the address names. */
export function Audit({ id }: { readonly id: string }) {
  const parsed = AuditId.safeParse(id);
  return parsed.success ? <OpenAudit id={parsed.data} /> : <Redirect to="/" />;
}
