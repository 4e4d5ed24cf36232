import * as z from 'zod';
import { guessColumns } from '../../domain/caseload/guess-columns.ts';
import { ListMapping } from '../../domain/caseload/mapping.ts';
import { listTargets } from '../../domain/caseload/targets.ts';
import type { Framework } from '../../domain/framework/schema.ts';
import type { Store } from '../ports.ts';

const Codes = z.record(z.string(), z.string());

// By service and not by audit: the next audit of a service gets its list from the same system.
const mappingName = (service: string): string => `list-mapping:${service}`;
const codesName = (service: string): string => `manager-codes:${service}`;

/** A mapping to begin with, and where it comes from. */
export interface FirstMapping {
  readonly mapping: ListMapping;
  readonly from: 'kept' | 'guessed';
}

function recallMapping(store: Store, service: string): ListMapping | null {
  const kept = store.recall(mappingName(service));
  const parsed = kept === null ? null : ListMapping.safeParse(JSON.parse(kept));
  return parsed?.success ? parsed.data : null;
}

/** The mapping that was used last for a service, where its columns are all there; else one that is guessed by headers. */
export function firstMapping(
  store: Store,
  service: string,
  columns: readonly string[],
  framework: Framework,
): FirstMapping {
  const kept = recallMapping(store, service);
  const fits = kept !== null && Object.values(kept.columns).every((column) => columns.includes(column));
  return fits
    ? { mapping: kept, from: 'kept' }
    : { mapping: guessColumns(columns, listTargets(framework)), from: 'guessed' };
}

/** The codes of case managers that lists of a service were given. */
export function recallCodes(store: Store, service: string): ReadonlyMap<string, string> {
  const kept = store.recall(codesName(service));
  return new Map(Object.entries(kept === null ? {} : Codes.parse(JSON.parse(kept))));
}

/** Keeps how a list was read, for the next one of the service. */
export function rememberReading(
  store: Store,
  service: string,
  mapping: ListMapping,
  codes: ReadonlyMap<string, string>,
): void {
  store.remember(mappingName(service), JSON.stringify(mapping));
  store.remember(codesName(service), JSON.stringify(Object.fromEntries(codes)));
}
