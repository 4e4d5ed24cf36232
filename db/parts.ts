import type { Registry } from '../domain/framework/registry.ts';
import type { Cases } from './cases.ts';
import type { Driver } from './driver.ts';
import type { History } from './history.ts';
import type { Lists } from './lists.ts';
import type { Log } from './log.ts';
import type { Tallies } from './tallies.ts';

/** The parts of an open workbook that a verification reads. */
export interface Parts {
  readonly driver: Driver;
  readonly registry: Registry;
  readonly log: Log;
  readonly cases: Cases;
  readonly tallies: Tallies;
  readonly history: History;
  readonly lists: Lists;
}
