import type { Figure } from '../../../domain/scoring/figure-schema.ts';
import type { FrameworkWords } from '../../parts/framework-words.ts';
import { countsInWords, otherInWords, percentInWords, reconcile } from '../results/figure-words.ts';

/** What the cases say that bears on a standard, beside its evidence. */
export function CaseEvidence({
  figures,
  words,
}: {
  readonly figures: readonly Figure[];
  readonly words: FrameworkWords;
}) {
  if (figures.length === 0) return null;
  return (
    <div className="app-case-evidence">
      <h4 className="govuk-heading-s">From the cases</h4>
      <dl>
        {figures.map((figure) => (
          <div key={figure.id}>
            <dt>{words.question(figure.id)}</dt>
            <dd>
              <strong>{percentInWords(figure)}</strong> yes, {countsInWords(figure)}, {otherInWords(figure)}
              <span className="app-figures__label">Applicable + not applicable + unanswered: {reconcile(figure)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
