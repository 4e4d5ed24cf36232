import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import { type Unfolded, useUnfolded } from './unfolded.ts';
import { reportedCases, type ShownCases } from './which-cases.ts';

/** How the results are looked at. */
export interface ResultsView {
  readonly which: ShownCases;
  readonly showsInterval: boolean;
}

type Chosen = Omit<ResultsView, 'which'> & { readonly which: ShownCases | null };

interface Kept {
  readonly chosen: Chosen;
  readonly setView: (view: ResultsView) => void;
  readonly unfolded: Unfolded;
}

const ResultsViewContext = createContext<Kept | null>(null);

/** Keeps how an audit's results are looked at while a figure is followed to its cases and back. */
export function ResultsViewProvider({ children }: { readonly children: ReactNode }) {
  const [chosen, setView] = useState<Chosen>({ which: null, showsInterval: false });
  const unfolded = useUnfolded();
  const kept = useMemo(() => ({ chosen, setView, unfolded }), [chosen, unfolded]);
  return <ResultsViewContext value={kept}>{children}</ResultsViewContext>;
}

/** How the results of an audit are looked at, and ways to change it. Until somebody chooses, a closed one has its snapshot. */
export function useResultsView(
  audit: Pick<AuditSummary, 'status'>,
): Omit<Kept, 'chosen'> & { readonly view: ResultsView } {
  const kept = useContext(ResultsViewContext);
  if (!kept) throw new Error('expected a ResultsViewProvider above, found none');
  const { chosen, ...others } = kept;
  return { ...others, view: { ...chosen, which: chosen.which ?? reportedCases(audit) } };
}
