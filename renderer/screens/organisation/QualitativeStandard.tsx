import type { Standard } from '../../../domain/framework/schema.ts';
import type { Figure } from '../../../domain/scoring/figure-schema.ts';
import type { QualitativeResult } from '../../../domain/scoring/results-schema.ts';
import type { FrameworkWords } from '../../parts/framework-words.ts';
import { StandardHead } from '../../parts/StandardHead.tsx';
import { PanelNote } from '../results/PanelNote.tsx';
import { CaseEvidence } from './CaseEvidence.tsx';
import { QualitativeForm, type QualitativeRating } from './QualitativeForm.tsx';

/** What can be done about the rating of one standard. */
export interface RatingActions {
  readonly give: (rating: QualitativeRating) => Promise<void>;
  /** Saves its evidence after a pause, as it is written. */
  readonly rewrite: (rating: QualitativeRating) => void;
  /** Saves evidence in the same way while nobody has rated the standard. */
  readonly note: (evidence: string | null) => void;
  /** Takes the rating back; its evidence stays. */
  readonly withdraw: () => Promise<void>;
}

/** One standard that people rate: its statement and key questions, what the cases add, and the form to rate it. */
export function QualitativeStandard({
  standard,
  result,
  evidence,
  figures,
  words,
  actions,
}: {
  readonly standard: Standard;
  readonly result: QualitativeResult;
  /** What was written while nobody had rated it; empty for nothing. */
  readonly evidence: string;
  /** What the cases say that bears on it. */
  readonly figures: readonly Figure[];
  readonly words: FrameworkWords;
  readonly actions: RatingActions;
}) {
  return (
    <section className="app-standard" aria-labelledby={`standard-${standard.id}`}>
      <StandardHead id={standard.id} rating={result.rating} words={words} />
      {!result.scored && <p className="govuk-hint">Rated separately: it is outside the total.</p>}
      <div className="app-qualitative">
        <div className="app-qualitative__standard">
          <p>{standard.statement}</p>
          <ul className="govuk-list app-small-text">
            {standard.keyQuestions.map(({ id, text }) => (
              <li key={id}>
                <strong>{id}</strong> {text}
              </li>
            ))}
          </ul>
          <CaseEvidence figures={figures} words={words} />
        </div>
        <div>
          {result.panel && <PanelNote panel={result.panel} words={words} />}
          <QualitativeForm result={result} evidence={evidence} words={words} actions={actions} />
        </div>
      </div>
    </section>
  );
}
