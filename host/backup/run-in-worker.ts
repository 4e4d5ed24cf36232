import { Worker } from 'node:worker_threads';
import type { Step } from '../../api/contract/job.ts';
import { AppError, type ErrorCode } from '../../api/errors.ts';
import type { Done, Run, Task } from './task.ts';

/** What a thread is given: its task, and where it is said that nobody wants it any more (1). */
export interface Given {
  readonly task: Task;
  readonly unwanted: Int32Array;
}

/** What a thread tells: how far it is, as often as it likes, then once how it ended. */
export type Told =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'done'; readonly value: Done[Task['kind']] }
  | {
      readonly kind: 'failed';
      readonly code: ErrorCode;
      readonly message: string;
      readonly faults: AppError['faults'];
    };

// What is new is looked through often, in little room: a spreadsheet of 5,000 cases would else take some 100 MB more.
const LIMITS = { maxYoungGenerationSizeMb: 8 };

// Work that hears that it is unwanted takes back what it began. What does not hear is ended: SQLite takes it back then.
const HEARS_WITHIN_MS = 3000;

/** What work ends in that nobody wanted any more. */
export const cancelled = (): AppError =>
  new AppError('cancelled', 'Cancelled. Nothing was changed, and no file was made.');

/** Does work in a thread of its own, whose program is the given file. Rejects with the AppError that the work ends in. */
export function runInWorker(program: URL | string): Run {
  return (task, watch) =>
    new Promise((resolve, reject) => {
      const unwanted = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
      const given: Given = { task, unwanted };
      const worker = new Worker(program, { workerData: given, resourceLimits: LIMITS });
      const end = (): void => {
        Atomics.store(unwanted, 0, 1);
        setTimeout(() => void worker.terminate(), HEARS_WITHIN_MS).unref();
      };
      if (watch?.signal.aborted) end();
      watch?.signal.addEventListener('abort', end);
      worker.on('message', (told: Told) => {
        if (told.kind === 'step') watch?.onStep(told.step);
        else if (told.kind === 'failed') reject(new AppError(told.code, told.message, told.faults));
        else resolve(told.value as never); // what `doTask` gives for a task of this kind
      });
      worker.once('error', reject);
      worker.once('exit', () => {
        watch?.signal.removeEventListener('abort', end);
        reject(watch?.signal.aborted ? cancelled() : new Error('expected an answer of the thread, found its end'));
      });
    });
}
