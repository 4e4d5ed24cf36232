// The thread that does work on whole files: gets one task, answers once, ends.
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../api/errors.ts';
import { doTask, type Task } from './task.ts';

async function answer(task: Task): Promise<unknown> {
  try {
    return { ok: true, value: await doTask(task) };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, code: error.code, message: error.message };
    throw error; // a bug: whoever waits hears of it as such
  }
}

// Only `runInWorker` starts this. A bug ends the thread, which whoever waits hears of.
void answer(workerData as Task).then((told) => parentPort?.postMessage(told));
