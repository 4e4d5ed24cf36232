import { memo } from 'react';
import type { QuestionId } from '../../../domain/ids.ts';
import { useCell } from '../../session/cell.ts';
import { useCaseAtRest } from '../../session/open-case.tsx';
import { useWalk } from './walk.ts';

/** What was just done, in words that are read out too. */
function Said() {
  const { text, number } = useCell(useWalk().message);
  return (
    <p className="app-status__message" role="log" aria-label="Just done">
      <span key={number}>{text}</span>
    </p>
  );
}

function Left() {
  const answered = useCaseAtRest((view) => view.answered);
  const applicable = useCaseAtRest((view) => view.applicable);
  return (
    <p className="app-status__count">
      {answered} of {applicable} answered
    </p>
  );
}

/** The line below the form: what was just done, what is left, and the way to it. */
export const StatusBar = memo(function StatusBar({ from }: { readonly from: () => QuestionId | null }) {
  const walk = useWalk();
  return (
    <div className="app-status">
      <Said />
      <Left />
      <div className="app-status__tools">
        <button type="button" className="app-link-button" onClick={() => void walk.undo()}>
          Undo
        </button>
        <button type="button" className="app-link-button" onClick={() => void walk.redo()}>
          Redo
        </button>
        <button type="button" className="app-link-button" onClick={() => walk.goToUnanswered(from(), 1)}>
          Next unanswered
        </button>
      </div>
    </div>
  );
});
