import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { takeListIn } from '../api/caseload/take-in.ts';
import { drawFor } from '../api/sample/draw.ts';
import { showSample } from '../api/sample/show.ts';
import { guessColumns } from '../domain/caseload/guess-columns.ts';
import { listTargets } from '../domain/caseload/targets.ts';
import { usualSettings } from '../domain/sampling/usual.ts';
import { readTableFile } from '../host/list-table.ts';
import { openScratch } from './cache.ts';
import { loadBenchFramework } from './data.ts';
import { listOf } from './list.ts';
import { alternate, time, timeLater } from './measure.ts';
import { type Benchmark, ratioRow, showTime } from './row.ts';
import { addAudit, makeEmpty, openBench } from './workbook.ts';

const ROWS = 100_000;
const ROUNDS = 5;
const DAY = '2026-11-24';
// csv-parse gives cells; the work reads it, understands it, encrypts it, draws and shows.
const MOST_TIMES = 6;

/** Takes a list in, draws the usual sample of it and shows it, in a new workbook. Gives the milliseconds. */
async function takeInDrawAndShow(workbook: string, list: string): Promise<number> {
  await makeEmpty(workbook);
  const { context, close } = await openBench(workbook);
  const audit = addAudit(context);
  const { framework } = loadBenchFramework();
  const taken = await timeLater(async () => {
    const table = await readTableFile(list, { encoding: 'utf-8', sheet: null });
    const mapping = guessColumns(table.rows[0]?.cells ?? [], listTargets(framework));
    takeListIn(context, { audit, author: 'bench', table, headerRow: null, mapping });
    drawFor(context, audit, 'bench', usualSettings(framework, DAY, 'BENCH'));
    if (showSample(context, audit) === null) throw new Error('expected a sample, found none');
  });
  close();
  return taken;
}

/** A list of 100,000 rows: taken in, drawn and shown, beside reading the same file with `csv-parse` alone. */
export const sampling: Benchmark = {
  name: 'sampling',
  async *run() {
    const list = await listOf(ROWS);
    const scratch = openScratch('sampling');
    const measured = await alternate(
      ROUNDS,
      1,
      (round) => takeInDrawAndShow(path.join(scratch, `work-${round}.casebook`), list),
      () => time(() => void parse(readFileSync(list))),
    );
    openScratch('sampling');
    const slowest = showTime(Math.max(...measured.work));
    yield ratioRow(
      `a list of ${ROWS.toLocaleString('en-GB')} rows taken in, drawn and shown`,
      '`csv-parse` reading the same file',
      MOST_TIMES,
      measured,
      `slowest ${slowest}; the goal is 3 s`,
    );
  },
};
