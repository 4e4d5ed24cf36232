import { readFileSync } from 'node:fs';
import path from 'node:path';

const NAME = 'westmarch-caseload.csv';

/** The list of 120 cases that is shipped: of eight workers, one of them in two spellings, and one case twice. */
export const WESTMARCH = {
  name: NAME,
  bytes: readFileSync(path.join(import.meta.dirname, '../../samples/caseload', NAME)),
};

/** The first day of an inspection that the list is made for. */
export const WESTMARCH_DAY = '2026-11-24';
