import { SubNavigation } from '../../parts/SubNavigation.tsx';

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
  return <SubNavigation label="Results" base={results} here={here} views={RESULTS_VIEWS} />;
}
