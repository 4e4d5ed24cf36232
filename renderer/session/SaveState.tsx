import { useEffect, useRef } from 'react';
import { takeLostFocus } from '../parts/take-focus.ts';
import { useSaver, useSaveState } from './casebook.tsx';
import { saySaveState } from './save-words.ts';

/**
 * Says whether everything is on disk. Always in sight; only a failure is read out, since a word after each answer
 * would drown the questions.
 */
export function SaveState() {
  const state = useSaveState();
  const saver = useSaver();
  const hasFailed = state.kind === 'failed' || state.kind === 'refused';
  const words = useRef<HTMLSpanElement>(null);
  const isTriedAgain = useRef(false);
  useEffect(() => {
    if (hasFailed || !isTriedAgain.current) return;
    isTriedAgain.current = false;
    takeLostFocus(words.current); // the button that was pressed is gone
  }, [hasFailed]);
  const tryAgain = (): void => {
    isTriedAgain.current = true;
    saver.retry();
  };
  return (
    <div className={`app-bar__save-state app-save-state app-save-state--${state.kind}`}>
      <span role="status" aria-live="off" tabIndex={-1} ref={words}>
        {saySaveState(state)}
      </span>
      {hasFailed && (
        <>
          <span role="alert"> {state.error.message}</span>{' '}
          <button type="button" className="app-link-button" onClick={tryAgain}>
            Try again
          </button>
        </>
      )}
    </div>
  );
}
