import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import { bareOf } from './bare.ts';
import { openScratch } from './cache.ts';
import { runChild } from './child-process.ts';
import { exportInto } from './export-into.ts';
import { alternate, type Measured, time } from './measure.ts';
import { type Benchmark, type Row, ratioRow } from './row.ts';
import { openBench, workbookOf } from './workbook.ts';

const SIZES = [5000, 50_000] as const;
const ROUNDS = { 5000: 7, 50000: 3 } as const;
const MOST_MEGABYTES = 200;
const SELECT = `SELECT * FROM case_file ORDER BY reference;
SELECT reference, question, answer, note FROM answer ORDER BY reference, question;`;

const many = (size: number): string => size.toLocaleString('en-GB');

function selectByShell(bare: string, to: string): void {
  const descriptor = openSync(to, 'w');
  const { status } = spawnSync('sqlite3', ['-csv', '-header', bare, SELECT], {
    stdio: ['ignore', descriptor, 'inherit'],
  });
  closeSync(descriptor);
  if (status !== 0) throw new Error(`expected sqlite3 to end with 0; found ${status}`);
}

async function measure(size: (typeof SIZES)[number]): Promise<Measured> {
  const { context, close } = await openBench((await workbookOf([size])).file);
  const bare = await bareOf(size);
  const scratch = openScratch('export');
  const measured = await alternate(
    ROUNDS[size],
    1,
    () => time(() => exportInto(context, scratch)),
    () => time(() => selectByShell(bare, path.join(scratch, 'peer.csv'))),
  );
  close();
  return measured;
}

async function measureMemory(size: number): Promise<Row> {
  const { file } = await workbookOf([size]);
  const { megabytes } = runChild('export', file, openScratch('export'));
  const work = `peak memory of an export of ${many(size)} cases`;
  return { kind: 'limit', work, unit: 'MB', found: megabytes, most: MOST_MEGABYTES, remark: '' };
}

/** Export of an audit, all its files, beside SQLite's own shell writing the rows of cases and answers as CSV. */
export const exporting: Benchmark = {
  name: 'export',
  async *run() {
    const hasShell = spawnSync('sqlite3', ['--version']).status === 0;
    for (const size of SIZES) {
      const work = `export of ${many(size)} cases with their answers to CSV`;
      yield hasShell
        ? ratioRow(work, '`sqlite3 -csv` selecting the same rows, unencrypted', 0.8, await measure(size))
        : { kind: 'missing', work, why: 'sqlite3 is not installed' };
      yield await measureMemory(size);
    }
    openScratch('export');
  },
};
