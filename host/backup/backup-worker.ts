// The thread that does work on whole files: gets one task, tells how far it is, answers once, ends.
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../api/errors.ts';
import type { Progress } from '../../api/ports.ts';
import { cancelled, type Given, type Told } from './run-in-worker.ts';
import { doTask } from './task.ts';

const EVERY_MS = 100;

const tell = (told: Told): void => parentPort?.postMessage(told);

/** Tells of steps now and then, and ends work that nobody wants any more. */
function watchOver({ unwanted }: Given): Progress {
  let last = Number.NEGATIVE_INFINITY;
  return (step) => {
    if (Atomics.load(unwanted, 0) === 1) throw cancelled();
    if (performance.now() - last < EVERY_MS) return;
    last = performance.now();
    tell({ kind: 'step', step });
  };
}

async function answer(given: Given): Promise<Told> {
  try {
    return { kind: 'done', value: await doTask(given.task, watchOver(given)) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error; // a bug: whoever waits hears of it as such
    return { kind: 'failed', code: error.code, message: error.message, faults: error.faults };
  }
}

// Only `runInWorker` starts this. A bug ends the thread, which whoever waits hears of.
void answer(workerData as Given).then(tell);
