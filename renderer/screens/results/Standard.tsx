import type { CaseResult, QualitativeResult } from '../../../domain/scoring/results-schema.ts';
import { StandardHead } from '../../parts/StandardHead.tsx';
import type { FigureView } from './FigureCells.tsx';
import { FigureTable } from './FigureTable.tsx';
import { KeyQuestion } from './KeyQuestion.tsx';
import { PanelNote } from './PanelNote.tsx';
import type { Unfolded } from './unfolded.ts';

/** One standard: its rating in words, how it came about, and for one judged on cases the figures below it. */
export function Standard({
  result,
  view,
  unfolded,
}: {
  readonly result: CaseResult | QualitativeResult;
  readonly view: FigureView;
  readonly unfolded: Unfolded;
}) {
  const { words } = view;
  const name = words.standard(result.id);
  return (
    <section className="app-standard" aria-labelledby={`standard-${result.id}`}>
      <StandardHead id={result.id} rating={result.rating} words={words} />
      {!result.scored && <p className="govuk-hint">Rated separately: it is outside the total.</p>}
      {result.panel && <PanelNote panel={result.panel} words={words} />}
      {result.evidence === 'qualitative' ? (
        <p className="app-quote">{result.reason ?? 'Rated by people on written evidence; none is written yet.'}</p>
      ) : (
        <FigureTable caption={`${name}: key questions`} first="Key question" view={view} hasBands>
          {result.keyQuestions.map((keyQuestion) => (
            <KeyQuestion
              key={keyQuestion.id}
              result={keyQuestion}
              view={view}
              decides={keyQuestion.id === result.decidingQuestion}
              isUnfolded={unfolded.has(keyQuestion.id)}
              onToggle={() => unfolded.toggle(keyQuestion.id)}
            />
          ))}
        </FigureTable>
      )}
    </section>
  );
}
