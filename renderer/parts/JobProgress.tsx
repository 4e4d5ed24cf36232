import type { Job } from '../session/job.ts';
import { useLeaveFocus } from './use-leave-focus.ts';
import { sayNumber } from './words.ts';

function sayStep({ step }: Job, doing: string): string {
  if (step === null) return doing;
  if (step.of === null) return step.done > 0 ? `${step.words}: ${sayNumber(step.done)}` : step.words;
  return `${step.words}: ${sayNumber(step.done)} of ${sayNumber(step.of)}`;
}

const SAID = 'job-said';

interface Doing {
  readonly job: Job;
  /** What is done, such as "Making the files…". */
  readonly doing: string;
}

function Bar({ job, doing }: Doing) {
  const { step, cancel } = job;
  useLeaveFocus(SAID); // the button to cancel goes with it
  return (
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
  );
}

/**
 * How far work is that may take long, with the way to end it; in the same place what came of it. What is heard is said
 * once: the counts are for those who see them.
 */
export function JobProgress({
  job,
  doing,
  done,
}: Doing & {
  /** What came of the last one; empty before. */
  readonly done: string;
}) {
  const { isBusy, wasCancelled } = job;
  const said = wasCancelled ? 'Cancelled. Nothing was changed, and no file was made.' : done;
  return (
    <div className="app-job">
      <p role="status" className="app-done" tabIndex={-1} id={SAID}>
        {isBusy ? doing : said}
      </p>
      {isBusy && <Bar job={job} doing={doing} />}
    </div>
  );
}
