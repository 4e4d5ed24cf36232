import type { FiguresOf } from './report-input.ts';
import { sayDay } from './report-words.ts';

type OfSnapshot = Extract<FiguresOf, { kind: 'snapshot' }>;

/** Which snapshot figures are of: "when the audit was closed on 9 March 2026 (revision 1)". */
export const sayClosing = ({ on, revision }: Omit<OfSnapshot, 'kind'>): string =>
  `when the audit was closed on ${sayDay(on)} (revision ${revision})`;

/** F6: which cases figures are of, as a sentence that can stand alone. */
export function sayFiguresOf(figuresOf: FiguresOf): string {
  switch (figuresOf.kind) {
    case 'snapshot':
      return `The figures are those of the cases that were complete ${sayClosing(figuresOf)}.`;
    case 'complete':
      return 'The figures are those of the cases marked as complete.';
    case 'all':
      return 'The figures are those of all cases, complete or not.';
  }
}
