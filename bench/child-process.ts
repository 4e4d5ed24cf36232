import { spawnSync } from 'node:child_process';
import path from 'node:path';
import * as z from 'zod';

/** What a child process tells of its work. Megabytes are of 1,000,000 bytes, resident, at their highest. */
export const Told = z.strictObject({ milliseconds: z.number(), megabytes: z.number() });
export type Told = z.infer<typeof Told>;

/** Runs one piece of work in a process of its own, by `child.ts`. */
export function runChild(
  work: 'open' | 'export' | 'import' | 'sheets' | 'bare-sheets',
  ...given: readonly string[]
): Told {
  const child = path.join(import.meta.dirname, 'child.ts');
  const { status, stdout } = spawnSync(process.execPath, [child, work, ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`expected the process for ${work} to end with 0; found ${status}`);
  return Told.parse(JSON.parse(stdout));
}
