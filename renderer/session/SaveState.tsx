import { useLeaveFocus } from '../parts/use-leave-focus.ts';
import { useSaver, useSaveState } from './casebook.tsx';
import { saySaveState } from './save-words.ts';

const STATE = 'save-state';

function TryAgain() {
  const saver = useSaver();
  useLeaveFocus(STATE);
  return (
    <button type="button" className="app-link-button" onClick={saver.retry}>
      Try again
    </button>
  );
}

/**
 * Says whether everything is on disk. Always in sight; only a failure is read out, since a word after each answer
 * would drown the questions.
 */
export function SaveState() {
  const state = useSaveState();
  const hasFailed = state.kind === 'failed' || state.kind === 'refused';
  return (
    <div className={`app-bar__save-state app-save-state app-save-state--${state.kind}`}>
      <span role="status" aria-live="off" tabIndex={-1} id={STATE}>
        {saySaveState(state)}
      </span>
      {hasFailed && (
        <>
          <span role="alert"> {state.error.message}</span> <TryAgain />
        </>
      )}
    </div>
  );
}
