import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { type Unfolded, useUnfolded } from './unfolded.ts';
import type { WhichCases } from './use-results.ts';

/** How the results are looked at. */
export interface ResultsView {
  readonly which: WhichCases;
  readonly showsInterval: boolean;
}

interface Kept {
  readonly view: ResultsView;
  readonly setView: (view: ResultsView) => void;
  readonly unfolded: Unfolded;
}

const ResultsViewContext = createContext<Kept | null>(null);

/** Keeps how an audit's results are looked at while a figure is followed to its cases and back. */
export function ResultsViewProvider({ children }: { readonly children: ReactNode }) {
  const [view, setView] = useState<ResultsView>({ which: 'all', showsInterval: false });
  const unfolded = useUnfolded();
  const kept = useMemo(() => ({ view, setView, unfolded }), [view, unfolded]);
  return <ResultsViewContext value={kept}>{children}</ResultsViewContext>;
}

/** How the results are looked at, and ways to change it. */
export function useResultsView(): Kept {
  const kept = useContext(ResultsViewContext);
  if (!kept) throw new Error('expected a ResultsViewProvider above, found none');
  return kept;
}
