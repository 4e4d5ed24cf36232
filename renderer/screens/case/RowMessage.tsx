import type { QuestionState } from '../../../api/contract/case.ts';
import type { ChangedAnswer } from '../../session/meanwhile.ts';
import { useCaseFile, useChange, useContradiction, useOtherNote } from '../../session/open-case.tsx';
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

const sayChange = ({ from, to, by }: ChangedAnswer): string => {
  switch (by) {
    case 'here':
      return `Changed from ${sayAnswer(from)} to ${sayAnswer(to)}.`;
    case 'elsewhere':
      return `Another window changed this from ${sayAnswer(from)} to ${sayAnswer(to)}.`;
    case 'both':
      return `Another window answered ${sayAnswer(from)} meanwhile. Your ${sayAnswer(to)} took its place.`;
  }
};

/** That an answer took the place of another, with the way back. What another window did is read out at once. */
function Changed({ row, change }: { readonly row: QuestionState; readonly change: ChangedAnswer }) {
  const walk = useWalk();
  const { question } = row;
  const isOwn = change.by === 'here';
  return (
    <span className="app-prompt__changed" role={isOwn ? undefined : 'alert'}>
      {sayChange(change)}{' '}
      <button
        type="button"
        className="app-link-button"
        onClick={() => (isOwn ? void walk.undoAnswer(question) : walk.answer(question, change.from))}
      >
        {isOwn ? 'Undo' : `Answer ${sayAnswer(change.from)} instead`}
        <span className="govuk-visually-hidden">
          {' '}
          {isOwn ? 'the change of' : 'to'} {sayQuestion(question)}
        </span>
      </button>
    </span>
  );
}

/** Two notes that were written at once, and the choice between them. The other is in the history as well. */
function OtherNote({ row, other }: { readonly row: QuestionState; readonly other: string }) {
  const file = useCaseFile();
  const walk = useWalk();
  const { question, note } = row;
  const settle = (text: string | null) => () => {
    file.settleNote(question, text);
    walk.openNote(question); // the button that had the focus goes
  };
  const of = <span className="govuk-visually-hidden"> on {sayQuestion(question)}</span>;
  return (
    <span className="app-prompt__changed" role="alert">
      Another window wrote another note meanwhile: “{other}”. Yours took its place.{' '}
      <button type="button" className="app-link-button" onClick={settle(`${note}\n\n${other}`)}>
        Keep both{of}
      </button>{' '}
      <button type="button" className="app-link-button" onClick={settle(other)}>
        Take the other{of}
      </button>{' '}
      <button type="button" className="app-link-button" onClick={settle(null)}>
        Keep mine{of}
      </button>
    </span>
  );
}

/** The line of a prompt that says what has changed and what is asked for. Its room is kept, so that nothing moves. */
export function RowMessage({ row }: { readonly row: QuestionState }) {
  const change = useChange(row.question);
  const other = useOtherNote(row.question);
  return (
    <p className="app-prompt__message">
      {change && <Changed row={row} change={change} />}
      {other !== null && <OtherNote row={row} other={other} />}
      <Asked row={row} />
    </p>
  );
}
