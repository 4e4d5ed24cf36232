import path from 'node:path';
import writeExcelFile from 'write-excel-file/node';
import { sheetsOf } from '../api/export/sheets.ts';
import { EXACTLY } from '../api/leaving/leave.ts';
import type { Sheet } from '../api/ports.ts';
import type { Context } from '../api/service/context.ts';
import { runInWorker } from '../host/backup/run-in-worker.ts';
import { WORKER_PROGRAM } from '../host/backup/worker-program.ts';
import { openScratch } from './cache.ts';
import { runChild } from './child-process.ts';
import { alternate, timeLater } from './measure.ts';
import { type Benchmark, ratioRow } from './row.ts';
import { firstAudit, openBench, workbookOf } from './workbook.ts';

const SIZE = 5000;
const ROUNDS = 3;
const MOST_MEGABYTES = 300;

const readSheets = (context: Context): readonly Sheet[] =>
  context.store.read(() => sheetsOf(context, firstAudit(context), EXACTLY));

/** Writes the first audit's spreadsheet in a thread of its own, as the export does. Gives the size of the file in base64, in characters. */
export async function sheetsFrom(context: Context): Promise<number> {
  return (await runInWorker(WORKER_PROGRAM)({ kind: 'sheets', sheets: readSheets(context) })).length;
}

/** The peer: the same cells, at hand already, given to the library as they are. */
function writeBare(sheets: readonly Sheet[], file: string): Promise<void> {
  return writeExcelFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      data: [columns.map((column) => column.name), ...rows.map((row) => [...row])],
      dateFormat: 'yyyy-mm-dd',
    })),
  ).toFile(file);
}

/** An audit as a spreadsheet, beside the same library writing the same cells and doing nothing else. */
export const sheets: Benchmark = {
  name: 'sheets',
  async *run() {
    const { file } = await workbookOf([SIZE]);
    const { context, close } = await openBench(file);
    const bare = path.join(openScratch('sheets'), 'bare.xlsx');
    const cells = readSheets(context);
    const measured = await alternate(
      ROUNDS,
      1,
      () => timeLater(() => sheetsFrom(context)),
      () => timeLater(() => writeBare(cells, bare)),
    );
    close();
    const work = `spreadsheet of ${SIZE.toLocaleString('en-GB')} cases with their answers`;
    yield ratioRow(work, '`write-excel-file` writing the same cells', 1.5, measured);
    const { megabytes } = runChild('sheets', file);
    const memory = `peak memory of a ${work}`;
    yield { kind: 'limit', work: memory, unit: 'MB', found: megabytes, most: MOST_MEGABYTES, remark: '' };
  },
};
