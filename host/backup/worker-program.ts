import { setFlagsFromString } from 'node:v8';

const isSource = import.meta.url.endsWith('.ts');

// Node takes the types out of sources by WebAssembly, in every thread anew. Where such threads come and go, V8 may end the
// program while it puts faster wrappers in the place of the first ones (decision 50): so it keeps the first.
if (isSource) setFlagsFromString('--wasm-wrapper-tiering-budget=2147483647');

/**
 * The program of the thread for whole files, where the sources themselves or the built command line are run; the desktop's
 * main process names its own.
 */
export const WORKER_PROGRAM = new URL(`./backup-worker.${isSource ? 'ts' : 'mjs'}`, import.meta.url);
