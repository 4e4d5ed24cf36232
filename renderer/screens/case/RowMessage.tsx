import type { QuestionState } from '../../../api/contract/case.ts';
import { useChange, useContradiction } from '../../session/open-case.tsx';
import { sayQuestion } from '../../session/question-words.ts';
import { useWalk } from './walk.ts';
import { sayAnswer, sayContradiction } from './words.ts';

/** What is asked for beside an answer, and stops nobody: a reason (A1), or a note on a contradiction (A2). */
function Asked({ row }: { readonly row: QuestionState }) {
  const walk = useWalk();
  const contradiction = useContradiction(row.question);
  if (row.note !== '') return null;
  const lacksReason = row.state === 'na-by-assessor';
  if (!lacksReason && !contradiction) return null;
  return (
    <span className="app-prompt__asked">
      {contradiction ? `${sayContradiction(contradiction)} ` : ''}
      <button type="button" className="app-link-button" onClick={() => walk.openNote(row.question)}>
        {lacksReason ? 'Say why it does not apply' : 'Say what decided it'}
        <span className="govuk-visually-hidden"> {sayQuestion(row.question)}</span>
      </button>
    </span>
  );
}

/** The line of a prompt that says what has changed and what is asked for. Its room is kept, so that nothing moves. */
export function RowMessage({ row }: { readonly row: QuestionState }) {
  const walk = useWalk();
  const change = useChange(row.question);
  return (
    <p className="app-prompt__message">
      {change && (
        <span className="app-prompt__changed">
          Changed from {sayAnswer(change.from)} to {sayAnswer(change.to)}.{' '}
          <button type="button" className="app-link-button" onClick={() => void walk.undoAnswer(row.question)}>
            Undo
            <span className="govuk-visually-hidden"> the change of {sayQuestion(row.question)}</span>
          </button>
        </span>
      )}
      <Asked row={row} />
    </p>
  );
}
