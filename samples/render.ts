import { releasedRegistry } from '../domain/framework/registry.ts';
import { writeCsv } from './rebuild/csv.ts';
import { Published } from './rebuild/published.ts';
import { rebuild } from './rebuild.ts';

/** The seed of the samples that are kept in this folder. */
export const SAMPLE_SEED = 2022;

/** The files of a sample, by name, from a published results file given as parsed JSON. Throws where it cannot be rebuilt. */
export function renderSample(json: unknown): ReadonlyMap<string, string> {
  const published = Published.parse(json);
  const loaded = releasedRegistry().newest.find(({ framework }) => framework.id === published.framework);
  if (!loaded) throw new Error(`framework "${published.framework}" is published; expected one that is released`);
  return writeCsv(rebuild(published, loaded, SAMPLE_SEED), loaded.framework);
}
