// The thread that does work on whole files: gets one task, answers once, ends.
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../api/errors.ts';
import { doTask, type Task } from './task.ts';

function answer(task: Task): unknown {
  try {
    return { ok: true, value: doTask(task) };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, code: error.code, message: error.message };
    throw error; // a bug: whoever waits hears of it as such
  }
}

parentPort?.postMessage(answer(workerData as Task)); // only `runInWorker` starts this
