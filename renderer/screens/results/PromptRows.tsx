import type { Figure } from '../../../domain/scoring/figure-schema.ts';
import { FigureCells, type FigureView } from './FigureCells.tsx';

/** The rows of figures that carry no band: prompts, recorded questions, case questions. */
export function PromptRows({
  figures,
  view,
  note,
  isNumbered = true,
}: {
  readonly figures: readonly Figure[];
  readonly view: FigureView;
  /** Said of each, beside its wording. */
  readonly note?: string;
  /** Whether people know them by their number. */
  readonly isNumbered?: boolean;
}) {
  return figures.map((figure) => (
    <tr key={figure.id}>
      <th scope="row">
        {isNumbered && <span className="app-figures__id">{figure.id}</span>} {view.words.question(figure.id)}
        {note && <span className="app-figures__label">{note}</span>}
      </th>
      <FigureCells figure={figure} view={view} />
    </tr>
  ));
}
