import path from 'node:path';
import { importInto } from '../api/service/exchange.ts';
import { csvFile } from '../host/csv.ts';
import { bareRows, createTables, insertBare, openBare } from './bare.ts';
import { openScratch } from './cache.ts';
import { runChild } from './child-process.ts';
import { type BenchFiles, filesOf } from './files.ts';
import { alternate, median, time } from './measure.ts';
import { type Benchmark, type Row, ratioRow } from './row.ts';
import { addAudit, makeEmpty, openBench } from './workbook.ts';

const CASES = 5000;
const ROUNDS = 5;
const MOST_MEGABYTES = 200;

/** Imports into a new workbook, as `casebook import` does, and gives the milliseconds the import took. */
export async function importAnew(file: string, files: BenchFiles): Promise<number> {
  await makeEmpty(file);
  const { context, close } = await openBench(file);
  const audit = addAudit(context);
  const sources = [csvFile('cases.csv', files.cases), csvFile('answers.csv', files.answers)];
  const taken = time(
    () => void importInto(context, { audit, author: 'bench', sources, keep: true, progress: () => {} }),
  );
  close();
  return taken;
}

async function measureMemory(size: number): Promise<Row> {
  const { cases, answers } = await filesOf(size);
  const file = path.join(openScratch('import-memory'), 'new.casebook');
  const { megabytes, milliseconds } = runChild('import', file, cases, answers);
  return {
    kind: 'limit',
    unit: 'MB',
    work: `peak memory of an import of ${size.toLocaleString('en-GB')} cases`,
    found: megabytes,
    most: MOST_MEGABYTES,
    remark: `${(milliseconds / 1000).toFixed(1)} s`,
  };
}

/** Import of 5,000 cases with their answers, beside inserting the same rows bare. */
export const importing: Benchmark = {
  name: 'import',
  async *run() {
    const files = await filesOf(CASES);
    const rows = bareRows(0, CASES);
    const scratch = openScratch('import');
    const measured = await alternate(
      ROUNDS,
      1,
      (round) => importAnew(path.join(scratch, `work-${round}.casebook`), files),
      (round) => {
        const bare = openBare(path.join(scratch, `bare-${round}.sqlite`));
        createTables(bare);
        const taken = time(() => insertBare(bare, rows));
        bare.close();
        return taken;
      },
    );
    openScratch('import');
    const answers = rows.answers.length;
    yield ratioRow(
      `import of ${answers.toLocaleString('en-GB')} answers (5,000 cases)`,
      'inserting the same rows bare, unencrypted, in one transaction',
      4,
      measured,
      `${Math.round(answers / median(measured.work)).toLocaleString('en-GB')} answers a millisecond`,
    );
    for (const size of [CASES, 50_000]) yield await measureMemory(size);
    openScratch('import-memory');
  },
};
