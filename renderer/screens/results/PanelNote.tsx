import type { PanelResult } from '../../../domain/scoring/results-schema.ts';
import type { FrameworkWords } from '../../parts/framework-words.ts';
import { momentInWords } from '../../parts/in-words.ts';

function whoAndWhen(names: string | null, at: string | null): string {
  const when = at === null ? '' : ` on ${momentInWords(at)}`;
  if (names !== null) return `Decided by ${names}${when}.`;
  return at === null ? 'Who decided, and when, is not recorded.' : `Decided${when}; names are not recorded.`;
}

/** Rule R6: a panel's decision in words: both ratings, ground, reason, who and when, and what to be warned of. */
export function PanelNote({ panel, words }: { readonly panel: PanelResult; readonly words: FrameworkWords }) {
  const { from, to, ground, reason, names, at, warnings } = panel;
  return (
    <div className="app-panel-note">
      <p>
        The rule gives <strong>{words.rating(from)}</strong>; the panel decided <strong>{words.rating(to)}</strong>.
        Ground: {words.ground(ground)}.
      </p>
      {reason && <p className="app-quote">{reason}</p>}
      <p className="app-panel-note__who">{whoAndWhen(names, at)}</p>
      {warnings.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {warnings.map(({ code, message }) => (
            <li key={code}>
              <strong>Note:</strong> {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
