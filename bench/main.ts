import { answer } from './answer.ts';
import { change } from './change.ts';
import { counts } from './counts.ts';
import { exporting } from './export.ts';
import { fairness } from './fairness.ts';
import { form } from './form/form.ts';
import { freeze } from './freeze/freeze.ts';
import { importing } from './import.ts';
import { opening } from './open.ts';
import { report } from './report.ts';
import { results } from './results.ts';
import type { Row } from './row.ts';
import { sampling } from './sampling.ts';
import { sheets } from './sheets.ts';
import { describeMachine, writeMarkdown, writeText } from './table.ts';

const BENCHMARKS = [
  results,
  change,
  counts,
  answer,
  importing,
  exporting,
  sheets,
  opening,
  form,
  freeze,
  report,
  sampling,
  fairness,
];

const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = names.filter((name) => !BENCHMARKS.some((known) => known.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `no benchmark ${unknown.join(', ')}; there are ${BENCHMARKS.map(({ name }) => name).join(', ')}\n`,
  );
  process.exit(2);
}

const rows: Row[] = [];
for (const benchmark of BENCHMARKS) {
  if (names.length > 0 && !names.includes(benchmark.name)) continue;
  process.stderr.write(`${benchmark.name}\n`);
  for await (const row of benchmark.run()) rows.push(row);
}
const write = process.argv.includes('--markdown') ? writeMarkdown : writeText;
process.stdout.write(`${write(rows)}\n${describeMachine()}\n`);
