import type { StandardId } from '../ids.ts';
import { plain } from './blocks.ts';
import type { Piece } from './document.ts';
import { sayPanelDecision } from './panel-note.ts';
import type { ReportInput } from './report-input.ts';

/** The footnotes of a report: one for each standard that the panel decided on, in order. */
export interface Notes {
  readonly texts: readonly (readonly Piece[])[];
  /** The reference to a standard's footnote, to be put behind its rating; empty where it has none. */
  refer(standard: StandardId): readonly Piece[];
}

/** Gathers the footnotes of an audit. A document may refer to one more than once. */
export function gatherNotes({ loaded, results, names }: ReportInput): Notes {
  const found = results.standards.flatMap((standard) => {
    const text = standard.evidence === 'cases' ? sayPanelDecision(loaded.framework, standard, names) : null;
    return text === null ? [] : [{ id: standard.id, text }];
  });
  return {
    texts: found.map(({ text }) => [plain(text)]),
    refer: (standard) => {
      const number = found.findIndex(({ id }) => id === standard) + 1;
      return number === 0 ? [] : [{ kind: 'note', number }];
    },
  };
}
