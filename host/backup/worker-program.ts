/** The program of the thread for whole files, where the sources themselves are run. The desktop's is built. */
export const WORKER_PROGRAM = new URL('./backup-worker.ts', import.meta.url);
