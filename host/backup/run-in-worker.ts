import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode } from '../../api/errors.ts';
import type { Done, Run, Task } from './task.ts';

type Answer =
  | { readonly ok: true; readonly value: Done[Task['kind']] }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

// What is new is looked through often, in little room: a spreadsheet of 5,000 cases would else take 200 MB more.
const LIMITS = { maxYoungGenerationSizeMb: 16 };

/** Does work in a thread of its own, whose program is the given file. Rejects with the AppError that the work ends in. */
export function runInWorker(program: URL | string): Run {
  return (task) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(program, { workerData: task, resourceLimits: LIMITS });
      worker.once('message', (answer: Answer) => {
        if (answer.ok)
          resolve(answer.value as never); // what `doTask` gives for a task of this kind
        else reject(new AppError(answer.code, answer.message));
      });
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('expected an answer of the thread, found its end')));
    });
}
