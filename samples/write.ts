import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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

await writeSamples();
