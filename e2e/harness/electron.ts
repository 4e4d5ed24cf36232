import path from 'node:path';
import { _electron } from '@playwright/test';
import { findElectron } from '../../scripts/electron-binary.ts';
import { endProcess } from './process.ts';
import type { Run, Start } from './target.ts';

const ORIGIN = 'app://casebook';
const ROOT = path.resolve(import.meta.dirname, '../..');

/** Starts Electron itself. Only on a machine that has its binary. */
export async function startOverElectron({ dataFolder, environment, watch }: Start): Promise<Run> {
  const executablePath = findElectron(ROOT);
  if (executablePath === null) throw new Error('expected the Electron binary, found none');
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const app = await _electron.launch({
    executablePath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '.'],
    cwd: ROOT,
    env: { ...Object.fromEntries(inherited), ...environment, CASEBOOK_HOME: dataFolder },
  });
  const page = await app.firstWindow();
  await watch(page, ORIGIN, true);
  const quit = (): Promise<number | null> =>
    endProcess(app.process(), () => void app.evaluate(({ app: running }) => running.quit()).catch(() => {}));
  return {
    page,
    origin: ORIGIN,
    address: null,
    said: () => '',
    inMain: (work, argument) => app.evaluate(work as never, argument as never), // Playwright's type of the same thing
    quit,
    kill9: async () => void (await endProcess(app.process(), () => app.process().kill('SIGKILL'))),
    dispose: async () => void (await quit()),
  };
}
