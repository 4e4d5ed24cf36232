import type { JobId } from '../../api/contract/job.ts';
import { contract, type Handlers, LONG_METHODS, type LongMethod, type MethodName } from '../../api/contract.ts';
import type { Run, Watch } from '../backup/task.ts';
import type { DeskTop } from '../on-desk.ts';
import type { Jobs } from './jobs.ts';

/** What the methods about long work are made with. */
export interface JobParts {
  readonly desk: DeskTop;
  readonly jobs: Jobs;
  readonly run: Run;
}

type Watched = { readonly job: JobId | null };

/** Imports and their trials are one transaction from beginning to end. */
const HOLDING: readonly MethodName[] = ['import.check', 'import.run'] satisfies LongMethod[];

const isLong = (method: MethodName): method is LongMethod => LONG_METHODS.some((long) => long === method);

/** Looks at long work, and cancels it. */
export function jobMethods({ jobs }: JobParts): Handlers<'job.look' | 'job.cancel'> {
  return {
    'job.look': ({ job }) => ({ step: jobs.look(job) }),
    'job.cancel': ({ job }) => {
      jobs.cancel(job);
      return {};
    },
  };
}

/** How a method that may take long is answered: beside the program where the caller watches it, else in its turn like any other. */
export function besideIfWatched(
  { desk, jobs, run }: JobParts,
  method: MethodName,
  here: (input: never) => unknown,
): (input: never) => unknown {
  const inTurn = contract[method].kind === 'command' ? (input: never) => jobs.whenWritable(() => here(input)) : here;
  if (!isLong(method)) return inTurn;
  return (input: Watched & never) => {
    const { job }: Watched = input;
    if (job === null) return inTurn(input);
    const { file, found } = desk.take();
    const beside = (watch: Watch) => run({ kind: 'call', of: { file, key: found.key }, method, input }, watch);
    return jobs.run(job, HOLDING.includes(method), beside);
  };
}
