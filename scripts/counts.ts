import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** How the tests of a run ended. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** The folder in which runs leave their counts, where one process runs several of them; null where one runs alone. */
const folder = (): string | null => process.env['CASEBOOK_COUNTS'] ?? null;

/** One line that any machine can read. */
export function plainLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Ends a run: prints its line, or leaves its counts under a name for `check-all.ts` to add up. */
export function tellCounts(name: string, counts: Counts): void {
  const sum = folder();
  if (sum === null) {
    process.stdout.write(`\n${plainLine(counts)}\n`);
    return;
  }
  mkdirSync(sum, { recursive: true });
  writeFileSync(path.join(sum, `${name}.json`), JSON.stringify(counts));
}
