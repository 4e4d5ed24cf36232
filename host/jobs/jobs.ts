import type { JobId, Step } from '../../api/contract/job.ts';
import { AppError } from '../../api/errors.ts';
import type { Watch } from '../backup/task.ts';

/** Work that goes on beside the program, by the name it was given. */
export interface Jobs {
  /** Does work that can be looked at and cancelled under a name; while it `holds` the workbook nothing else can write to it. */
  run<T>(id: JobId, holds: boolean, work: (watch: Watch) => Promise<T>): Promise<T>;
  /** Does work that writes at once, or when the work that holds the workbook is done: waiting in SQLite would stop the host. */
  whenWritable<T>(work: () => T | Promise<T>): T | Promise<T>;
  /** How far it is; null where there is no such work. */
  look(id: JobId): Step | null;
  cancel(id: JobId): void;
  /** Cancels all of it, at once. */
  cancelAll(): void;
  /** Ends when none goes on any more. */
  idle(): Promise<void>;
}

interface Job {
  readonly controller: AbortController;
  readonly holds: boolean;
  step: Step | null;
  ended: Promise<unknown>;
}

/** Keeps the work that goes on now. */
export function keepJobs(): Jobs {
  const jobs = new Map<JobId, Job>();
  const kept: Jobs = {
    async run(id, holds, work) {
      if (jobs.has(id)) throw new AppError('exists', 'There is work of that name already.');
      const job: Job = { controller: new AbortController(), holds, step: null, ended: Promise.resolve() };
      jobs.set(id, job);
      const onStep = (step: Step): void => {
        job.step = step;
      };
      const working = work({ signal: job.controller.signal, onStep });
      job.ended = working.catch(() => {}); // told to the one who asked
      try {
        return await working;
      } finally {
        jobs.delete(id);
      }
    },
    whenWritable(work) {
      const holder = [...jobs.values()].find(({ holds }) => holds);
      return holder ? holder.ended.then(() => kept.whenWritable(work)) : work();
    },
    look: (id) => jobs.get(id)?.step ?? null,
    cancel: (id) => jobs.get(id)?.controller.abort(),
    cancelAll() {
      for (const { controller } of jobs.values()) controller.abort();
    },
    async idle() {
      await Promise.all([...jobs.values()].map(({ ended }) => ended));
    },
  };
  return kept;
}
