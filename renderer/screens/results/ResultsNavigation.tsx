import { Link } from 'wouter';

/** The views of the results, each with its part of the address; the table is where one arrives. */
export const RESULTS_VIEWS = [
  { path: '', title: 'Table' },
  { path: 'firmness', title: 'Firmness' },
  { path: 'charts', title: 'Charts' },
  { path: 'subgroups', title: 'Subgroups' },
  { path: 'classifications', title: 'Classifications' },
  { path: 'compare', title: 'Compare' },
] as const;

/** The way to each view of the results. */
export function ResultsNavigation({ results, here }: { readonly results: string; readonly here: string }) {
  return (
    <nav className="moj-sub-navigation app-sub-navigation" aria-label="Results">
      <ul className="moj-sub-navigation__list">
        {RESULTS_VIEWS.map(({ path, title }) => (
          <li key={path} className="moj-sub-navigation__item">
            <Link
              href={path === '' ? results : `${results}/${path}`}
              className="moj-sub-navigation__link"
              aria-current={path === here ? 'page' : undefined}
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
