import type { KeyQuestionResult } from '../../../domain/scoring/figure-schema.ts';
import { sayCount } from '../../parts/words.ts';
import { FigureCells, type FigureView } from './FigureCells.tsx';
import { PromptRows } from './PromptRows.tsx';
import { describeRounding, describeSensitivity, describeUnanswered } from './sensitivity-words.ts';

const COLUMNS = 5;

/** One key question of a table of figures: its figures, how firm they are, and its prompts when they are unfolded. */
export function KeyQuestion({
  result,
  view,
  decides,
  isUnfolded,
  onToggle,
}: {
  readonly result: KeyQuestionResult;
  readonly view: FigureView;
  /** Rule R2: whether it decides the standard. */
  readonly decides: boolean;
  readonly isUnfolded: boolean;
  readonly onToggle: () => void;
}) {
  const { words } = view;
  const sentences = [describeRounding(result), describeUnanswered(result, words)].filter((text) => text !== '');
  const sensitivity = describeSensitivity(result, words);
  const prompts = `prompts-${result.id}`;
  return (
    <>
      <tbody className="app-figures__question">
        <tr>
          <th scope="row">
            <span className="app-figures__id">{result.id}</span> {words.question(result.id)}
          </th>
          <FigureCells figure={result} band={result.band} view={view} />
        </tr>
        <tr className="app-figures__why">
          <td colSpan={COLUMNS}>
            <div className="app-figures__prose">
              <button
                type="button"
                className="app-fold"
                aria-expanded={isUnfolded}
                aria-controls={isUnfolded ? prompts : undefined}
                onClick={onToggle}
              >
                {sayCount(result.prompts.length, 'prompt')}
                <span className="govuk-visually-hidden"> of {result.id}</span>
              </button>
              <p>
                {decides && <strong>Decides the standard. </strong>}
                {sensitivity}
                {sentences.map((sentence) => (
                  <strong key={sentence}> {sentence}</strong>
                ))}
              </p>
            </div>
          </td>
        </tr>
      </tbody>
      {isUnfolded && (
        <tbody id={prompts} className="app-figures__prompts">
          <PromptRows figures={result.prompts} view={view} />
          <PromptRows figures={result.recordedQuestions} view={view} note="Recorded beside the prompts" />
        </tbody>
      )}
    </>
  );
}
