import path from 'node:path';
import { pathToFileURL } from 'node:url';

const CLOCK = pathToFileURL(path.join(import.meta.dirname, 'later-clock.ts')).href;

/** Variables that a Node program is started with to find itself so many days later. */
export const laterBy = (days: number): Readonly<Record<string, string>> => ({
  NODE_OPTIONS: `--import=${CLOCK}`,
  TEST_DAYS_LATER: String(days),
});
