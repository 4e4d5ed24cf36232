// The same from the source and from the command line as it is built; the desktop's main process names its own.
const ENDING = import.meta.url.endsWith('.ts') ? 'ts' : 'mjs';

/** The program of the thread for whole files, where the sources themselves or the built command line are run. */
export const WORKER_PROGRAM = new URL(`./backup-worker.${ENDING}`, import.meta.url);
