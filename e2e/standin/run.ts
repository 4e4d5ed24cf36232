import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { makeStandin } from './electron.ts';

/** Asks the stand-in to run a function, given as text, with Electron and an argument. */
export interface Ask {
  readonly id: number;
  readonly run: string;
  readonly argument: unknown;
}

/** What the stand-in tells: that it is ready, with the port of its browser's DevTools, or what was asked. */
export type Told =
  | { readonly kind: 'ready'; readonly port: number }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

const [, , main = '', executable = '', profile = '', ...words] = process.argv;
const tell = (told: Told): void => void process.send?.(told);

/** Takes the place of Electron's binary: gives `require('electron')` the stand-in, and runs the main process. */
async function run(): Promise<void> {
  const standin = makeStandin({ executable, profile });
  const loader = Module as unknown as { _load(name: string, ...rest: unknown[]): unknown }; // Node types it not
  const load = loader._load;
  loader._load = (name, ...rest) => (name === 'electron' ? standin.electron : load.call(loader, name, ...rest));

  process.on('message', ({ id, run: text, argument }: Ask) => {
    const wanted = new Function(`return (${text})`)() as (electron: unknown, argument: unknown) => unknown;
    Promise.resolve()
      .then(() => wanted(standin.electron, argument))
      .then(
        (value) => tell({ kind: 'done', id, value: value ?? null }),
        (error: Error) => tell({ kind: 'failed', id, message: error.stack ?? error.message }),
      );
  });
  process.on('SIGTERM', () => void standin.quit());
  process.on('disconnect', () => process.exit(1)); // whoever tested is gone

  const file = path.resolve(main);
  const isPackaged = process.env['STANDIN_PACKAGED'] === '1';
  process.argv = ['electron', ...(isPackaged ? [] : ['.']), ...words]; // as Electron's binary is called
  createRequire(file)(file);
  await standin.start();
  const [port] = readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  tell({ kind: 'ready', port: Number(port) });
}

await run();
