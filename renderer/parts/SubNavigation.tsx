import { Link } from 'wouter';

/** The ways between the views of a screen, by the part of the address that follows `base`; '' is where one arrives. */
export function SubNavigation({
  label,
  base,
  here,
  views,
}: {
  readonly label: string;
  readonly base: string;
  readonly here: string;
  readonly views: readonly { readonly path: string; readonly title: string }[];
}) {
  return (
    <nav className="moj-sub-navigation app-sub-navigation" aria-label={label}>
      <ul className="moj-sub-navigation__list">
        {views.map(({ path, title }) => (
          <li key={path} className="moj-sub-navigation__item">
            <Link
              href={path === '' ? base : `${base}/${path}`}
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
