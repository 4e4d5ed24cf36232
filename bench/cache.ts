import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..');
const CACHE = path.join(ROOT, 'out/bench');
const MADE_BY = [
  'db/**/*.ts',
  'domain/**/*.ts',
  'domain/framework/sets/**/*.json',
  'bench/{data,workbook,files,bare,list}.ts',
];

/** A hash over the sources that decide what the cached files hold, so that a change of theirs makes them anew. */
function hashSources(): string {
  const files = MADE_BY.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).filter(
    (file) => !/\.test\.ts$/.test(file),
  );
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update(readFileSync(path.join(ROOT, file)));
  return hash.digest('hex').slice(0, 12);
}

/** The directory of what may be kept from run to run. What older sources made is removed. */
export function openCache(): string {
  const name = `made-${hashSources()}`;
  mkdirSync(path.join(CACHE, name), { recursive: true });
  for (const other of readdirSync(CACHE)) {
    if (other.startsWith('made-') && other !== name) rmSync(path.join(CACHE, other), { recursive: true });
  }
  return path.join(CACHE, name);
}

/** An empty directory for one benchmark. It is on the same disk as the cache. */
export function openScratch(name: string): string {
  const directory = path.join(CACHE, `scratch-${name}`);
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  return directory;
}

/** The cached file of a name; made, where there is none, under another name first. */
export async function cached(name: string, make: (draft: string) => void | Promise<void>): Promise<string> {
  const file = path.join(openCache(), name);
  if (existsSync(file)) return file;
  process.stderr.write(`making ${name}\n`);
  const draft = `${file}.part`;
  for (const left of globSync(`${draft}*`)) rmSync(left);
  await make(draft);
  renameSync(draft, file);
  return file;
}
