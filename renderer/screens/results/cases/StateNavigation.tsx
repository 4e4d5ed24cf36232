import { Link } from 'wouter';
import type { FigureCases, FigureState } from '../../../../api/contract/figure.ts';

const STATES: readonly { readonly state: FigureState | null; readonly title: string }[] = [
  { state: null, title: 'All' },
  { state: 'yes', title: 'Yes' },
  { state: 'no', title: 'No' },
  { state: 'na', title: 'Not applicable' },
  { state: 'unanswered', title: 'Unanswered' },
];

function countOf(counts: FigureCases['counts'], state: FigureState | null): number {
  return state === null ? counts.yes + counts.no + counts.na + counts.unanswered : counts[state];
}

/** The cases of a figure by state, with how many each has: yes, no, not applicable and unanswered are all of them (F4). */
export function StateNavigation({
  address,
  counts,
  here,
}: {
  /** Where the cases of a state are. */
  readonly address: (state: FigureState | null) => string;
  readonly counts: FigureCases['counts'];
  readonly here: FigureState | null;
}) {
  return (
    <nav className="moj-sub-navigation app-sub-navigation" aria-label="Cases by answer">
      <ul className="moj-sub-navigation__list">
        {STATES.map(({ state, title }) => (
          <li key={title} className="moj-sub-navigation__item">
            <Link
              href={address(state)}
              replace
              className="moj-sub-navigation__link"
              aria-current={state === here ? 'page' : undefined}
            >
              {title} ({countOf(counts, state)})
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
