import type { FaultFigures } from './repeat-fault.ts';

/** The figures of one test, by its name. */
export interface FiguresRow extends FaultFigures {
  readonly test: string;
  readonly passed: boolean;
}

const sayNumber = (number: number): string => number.toLocaleString('en-GB');

const sayCounted = (counted: FiguresRow['counted']): string =>
  Object.entries(counted)
    .map(([name, number]) => `${sayNumber(number)} ${name}`)
    .join(', ');

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

/** The figures as a table in markdown, as it stands in `docs/reliability.md`. */
export function figuresTable(rows: readonly FiguresRow[]): string {
  const head = line(['Test', 'Runs', 'Failures', 'Counted beside']) + line(['---', '---:', '---:', '---']);
  const body = rows.map(({ test, runs, unit, failures, passed, counted }) =>
    line([
      test.replaceAll('|', '\\|'),
      `${sayNumber(runs)} ${unit}`,
      passed ? sayNumber(failures) : `**${sayNumber(failures)}, the test failed**`,
      sayCounted(counted),
    ]),
  );
  return head + body.join('');
}
