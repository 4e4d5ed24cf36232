import { expect, type TestContext } from 'vitest';

/** What a fault test reached: how often it made a fault happen, and how often Casebook did not stand it. */
export interface FaultFigures {
  /** What was done, in the plural: `kills`, `flipped bytes`. */
  readonly unit: string;
  readonly runs: number;
  readonly failures: number;
  /** What else was counted, by what it is. */
  readonly counted: Readonly<Record<string, number>>;
}

declare module 'vitest' {
  interface TaskMeta {
    /** Read by the reporter, which makes the table of `docs/reliability.md` of it. */
    faults?: FaultFigures;
  }
}

const MOST_TOLD = 10;

/** The part of the full number of runs that is made; `CASEBOOK_FAULT_RUNS=0.02` makes 2 in 100. All unless told. */
const share = (): number => Number(process.env['CASEBOOK_FAULT_RUNS'] ?? 1);

/** How many runs are to be made, of the full number. At least one. */
export const faultRuns = (full: number): number => Math.max(1, Math.ceil(full * share()));

/** Notes what a test reached, for the table. A test that makes its faults by `repeatFault` has no need to. */
export function noteFigures({ task }: TestContext, figures: FaultFigures): void {
  task.meta.faults = figures;
}

/** What is to be repeated. */
export interface Repetition {
  readonly context: TestContext;
  readonly unit: string;
  /** How many runs make the full suite. */
  readonly full: number;
  /** Makes the fault happen once and throws where Casebook did not stand it. Gives what else is to be counted. */
  readonly once: (run: number) => Promise<Readonly<Record<string, number>>>;
}

/**
 * Makes a fault happen again and again. One that Casebook did not stand does not end the test: all are counted, noted
 * for the table, and then told. Gives the sums of what was counted.
 */
export async function repeatFault({
  context,
  unit,
  full,
  once,
}: Repetition): Promise<Readonly<Record<string, number>>> {
  const runs = faultRuns(full);
  const failures: string[] = [];
  const counted: Record<string, number> = {};
  for (let run = 0; run < runs; run++) {
    try {
      for (const [name, number] of Object.entries(await once(run))) counted[name] = (counted[name] ?? 0) + number;
    } catch (error) {
      failures.push(`run ${run}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  noteFigures(context, { unit, runs, failures: failures.length, counted });
  expect(failures.slice(0, MOST_TOLD), `${failures.length} of ${runs} ${unit}`).toEqual([]);
  return counted;
}
