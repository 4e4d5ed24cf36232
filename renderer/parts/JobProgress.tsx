import { useEffect, useRef } from 'react';
import type { Job } from '../session/job.ts';
import { takeLostFocus } from './take-focus.ts';

const number = new Intl.NumberFormat('en-GB');

function sayStep({ step }: Job, doing: string): string {
  if (step === null) return doing;
  if (step.of === null) return step.done > 0 ? `${step.words}: ${number.format(step.done)}` : step.words;
  return `${step.words}: ${number.format(step.done)} of ${number.format(step.of)}`;
}

/**
 * How far work is that may take long, with the way to end it; in the same place what came of it. What is heard is said
 * once: the counts are for those who see them.
 */
export function JobProgress({
  job,
  doing,
  done,
}: {
  readonly job: Job;
  /** What is done, such as "Making the files…". */
  readonly doing: string;
  /** What came of the last one; empty before. */
  readonly done: string;
}) {
  const { isBusy, step, wasCancelled, cancel } = job;
  const status = useRef<HTMLParagraphElement>(null);
  const wasBusy = useRef(false);
  useEffect(() => {
    if (wasBusy.current && !isBusy) takeLostFocus(status.current); // the button to cancel is gone
    wasBusy.current = isBusy;
  }, [isBusy]);
  const said = wasCancelled ? 'Cancelled. Nothing was changed, and no file was made.' : done;
  return (
    <div className="app-job">
      <p role="status" className="app-done" tabIndex={-1} ref={status}>
        {isBusy ? doing : said}
      </p>
      {isBusy && (
        <div className="app-job__bar">
          <progress
            aria-label={doing}
            max={step?.of ?? undefined}
            value={step === null || step.of === null ? undefined : Math.min(step.done, step.of)}
          />
          <span className="app-job__words" aria-hidden="true">
            {sayStep(job, 'Starting')}
          </span>
          <button type="button" className="govuk-button govuk-button--secondary" onClick={cancel}>
            Cancel
          </button>
        </div>
      )}
    </div>
  );
}
