import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const SOURCES = [
  'api',
  'cli',
  'db',
  'domain',
  'electron',
  'host',
  'renderer',
  'samples',
  'scripts/build.ts',
  'package-lock.json',
];
const BUILT = ['out/renderer/index.html', 'out/main/main.cjs', 'out/preload/preload.cjs', 'out/cli/casebook.mjs'];

/** Milliseconds since 1970; 0 for a file that is not there. */
function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function* filesOf(source: string): Generator<string> {
  if (!statSync(source, { throwIfNoEntry: false })?.isDirectory()) return yield source;
  for (const entry of readdirSync(source, { withFileTypes: true, recursive: true })) {
    if (entry.isFile() && !entry.name.includes('.test.')) yield path.join(entry.parentPath, entry.name);
  }
}

/** Whether anything that is built is missing, or older than something it is built from. */
export function isStale(root: string): boolean {
  const oldest = Math.min(...BUILT.map((file) => changedAt(path.join(root, file))));
  if (oldest === 0) return true;
  return SOURCES.some((source) => {
    for (const file of filesOf(path.join(root, source))) if (changedAt(file) > oldest) return true;
    return false;
  });
}
