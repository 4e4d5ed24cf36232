import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { useSaver, useSaveState } from '../../session/casebook.tsx';
import type { Job } from '../../session/save-state.ts';
import { StartPage } from './StartPage.tsx';

interface Props {
  readonly unsaved: readonly Job[];
  /** Told once all of it is on disk, or given up. */
  readonly onDone: () => void;
  /** What is shown once all of it is on disk. */
  readonly children: ReactNode;
}

/** Sends what could not be saved before the lock, before anything is shown that could be typed over it. */
export function Unsaved({ unsaved, onDone, children }: Props) {
  const saver = useSaver();
  const state = useSaveState();
  const [isDone, setDone] = useState(unsaved.length === 0);
  const finish = useCallback(() => {
    setDone(true);
    onDone();
  }, [onDone]);
  const send = useCallback(() => {
    saver.retry();
    void saver.flushAll().then((isSaved) => isSaved && finish());
  }, [saver, finish]);
  useEffect(() => {
    if (unsaved.length === 0) return;
    saver.takeUp(unsaved);
    send();
  }, [saver, unsaved, send]);
  if (isDone) return children;
  if (state.kind !== 'failed' && state.kind !== 'refused') return <Loading />;
  const { waiting, error } = state;
  return (
    <StartPage title="Not saved before the lock">
      <FailureNotice error={error} onRetry={send} />
      <p className="govuk-body">
        {waiting === 1 ? 'One change' : `${waiting} changes`} could not be saved when Casebook locked, and cannot be
        saved yet. It is all kept in this window, and nowhere else: leave it open. Everything before is safe.
      </p>
      <button
        type="button"
        className="govuk-button govuk-button--warning"
        onClick={() => {
          saver.clear();
          finish();
        }}
      >
        Give up what is not saved and go on
      </button>
    </StartPage>
  );
}
