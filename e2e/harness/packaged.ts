import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractAll } from '@electron/asar';
import { startOverStandIn } from './stand-in.ts';
import type { Run, Start } from './target.ts';

const PACKAGE = path.resolve(import.meta.dirname, '../../out/package');

/** Where `scripts/pack.ts` left the program for a system. */
export const packedFor = (system: 'linux' | 'win'): string => path.join(PACKAGE, `${system}-unpacked`);

/** The packed archive of a system. */
export function asarOf(system: 'linux' | 'win'): string {
  const file = path.join(packedFor(system), 'resources/app.asar');
  if (!existsSync(file)) throw new Error('expected a packed program, found none: "npm run package:check" packs one');
  return file;
}

/** Takes the packed program out of its archive, far from the project, so that it finds nothing that was not packed. */
export function extractPackaged(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-packaged-'));
  extractAll(asarOf('linux'), folder);
  return folder;
}

/** Starts the packed program in the stand-in for Electron's binary, as a release. */
export async function startOverPackaged(start: Start): Promise<Run> {
  const folder = extractPackaged();
  const environment = { ...start.environment, STANDIN_PACKAGED: '1' };
  const run = await startOverStandIn({ ...start, environment }, path.join(folder, 'out/main/main.cjs'));
  return {
    ...run,
    async dispose() {
      await run.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
