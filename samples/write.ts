import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeList } from './caseload/make-list.ts';
import { renderSample } from './render.ts';

const PUBLISHED = join(import.meta.dirname, 'published');

/** Writes `samples/NAME/{cases,answers,judgements}.csv` for each `samples/published/NAME.json`. */
async function writeSamples(): Promise<void> {
  for (const file of await readdir(PUBLISHED)) {
    const folder = join(import.meta.dirname, file.replace(/\.json$/, ''));
    const tables = renderSample(JSON.parse(await readFile(join(PUBLISHED, file), 'utf8')));
    await mkdir(folder, { recursive: true });
    for (const [name, text] of tables) await writeFile(join(folder, name), text);
  }
}

/** Writes the list of cases that samples are drawn from. */
async function writeList(): Promise<void> {
  await writeFile(join(import.meta.dirname, 'caseload', 'westmarch-caseload.csv'), makeList());
}

await writeSamples();
await writeList();
