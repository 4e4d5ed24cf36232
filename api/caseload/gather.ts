import type { ListNote, UnknownValue } from '../contract/caseload.ts';
import type { Fault } from '../errors.ts';
import { quote } from '../import/faults.ts';

const MOST_FAULTS = 1000;
const MOST_NOTES = 200;
const MOST_UNKNOWN = 500;

/** Gathers what is to be said about a list, as it is read. */
export interface Gathered {
  fault(row: number, column: string | null, found: string, expected: string): void;
  note(row: number | null, column: string | null, text: string): void;
  /** A value that people can say the meaning of; told once, counted each time. It is a fault as well. */
  unknown(field: string, found: string, row: number, options: readonly string[]): void;
  readonly faults: readonly Fault[];
  readonly hasMoreFaults: boolean;
  readonly notes: readonly ListNote[];
  unknownValues(): readonly UnknownValue[];
}

/** Nothing gathered yet, about a file. */
export function startGathering(file: string): Gathered {
  const faults: Fault[] = [];
  const notes: ListNote[] = [];
  const unknown = new Map<string, UnknownValue>();
  const seen = { faults: 0 };
  return {
    fault(row, column, found, expected) {
      seen.faults++;
      if (faults.length < MOST_FAULTS) faults.push({ file, row, column, found: quote(found), expected });
    },
    note(row, column, text) {
      if (notes.length < MOST_NOTES) notes.push({ row, column, text });
    },
    unknown(field, found, row, options) {
      const key = JSON.stringify([field, found]);
      const known = unknown.get(key);
      if (known) unknown.set(key, { ...known, rows: known.rows + 1 });
      else if (unknown.size < MOST_UNKNOWN) unknown.set(key, { field, found, rows: 1, row, options });
    },
    faults,
    get hasMoreFaults() {
      return seen.faults > faults.length;
    },
    notes,
    unknownValues: () => [...unknown.values()],
  };
}
