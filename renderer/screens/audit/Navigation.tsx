import { Link, useLocation } from 'wouter';
import type { AuditSummary } from '../../../api/contract/audit.ts';

const SCREENS = [
  { path: 'cases', title: 'Cases' },
  { path: 'sample', title: 'Sample' },
  { path: 'organisation', title: 'Organisational delivery' },
  { path: 'results', title: 'Results' },
  { path: 'panel', title: 'Panel' },
  { path: 'report', title: 'Report' },
  { path: 'import', title: 'Import' },
  { path: 'export', title: 'Export' },
  { path: 'history', title: 'History' },
  { path: 'details', title: 'Details' },
] as const;

/** The way to each screen of an audit. */
export function Navigation({ audit }: { readonly audit: AuditSummary }) {
  const [location] = useLocation();
  return (
    <nav className="moj-side-navigation app-navigation" aria-label={`Audit of ${audit.service}`}>
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
