import path from 'node:path';
import writeExcelFile from 'write-excel-file/node';
import { JobId } from '../api/contract/job.ts';
import { sheetHeads, sheetRows } from '../api/export/sheets.ts';
import { EXACTLY } from '../api/leaving/leave.ts';
import type { SheetHead, SheetValue } from '../api/ports.ts';
import { openAudit } from '../api/service/context.ts';
import { openScratch } from './cache.ts';
import { runChild } from './child-process.ts';
import { alternate, timeLater } from './measure.ts';
import { type Benchmark, ratioRow } from './row.ts';
import { firstAudit, type OpenBench, openBench, workbookOf } from './workbook.ts';

const SIZE = 5000;
const ROUNDS = 3;
const MOST_MEGABYTES = 300;
const JOB = JobId.parse('j-000000000000');

/** Makes the first audit's spreadsheet as the Export screen does, in a thread of its own. Gives the size of the file in base64, in characters. */
export async function sheetsFrom({ client, context }: OpenBench): Promise<number> {
  const wanted = { author: 'bench', audit: firstAudit(context), leaving: EXACTLY, kinds: ['xlsx' as const], job: JOB };
  const [made] = await client['export.make'](wanted);
  if (!made) throw new Error('expected a spreadsheet; found none');
  return made.content.length;
}

interface Cells {
  readonly heads: readonly SheetHead[];
  readonly rows: readonly (readonly (readonly SheetValue[])[])[];
}

/** Every cell of the first audit's spreadsheet. */
function readCells({ context }: OpenBench): Cells {
  const audit = firstAudit(context);
  const heads = sheetHeads(openAudit(context, audit).loaded);
  const rows = context.store.read(() => sheetRows(context, audit, EXACTLY).map((of) => [...of]));
  return { heads, rows };
}

/** The peer: the same cells, at hand already, given to the library as they are. */
function writeBare({ heads, rows }: Cells, file: string): Promise<void> {
  return writeExcelFile(
    heads.map(({ name, columns }, at) => ({
      sheet: name,
      data: [columns.map((column) => column.name), ...(rows[at] ?? []).map((row) => [...row])],
      dateFormat: 'yyyy-mm-dd',
    })),
  ).toFile(file);
}

/** As the peer is measured by itself: the cells are read first, and then written. */
export async function bareFrom(open: OpenBench, file: string): Promise<void> {
  await writeBare(readCells(open), file);
}

/** An audit as a spreadsheet, beside the same library writing the same cells and doing nothing else. */
export const sheets: Benchmark = {
  name: 'sheets',
  async *run() {
    const { file } = await workbookOf([SIZE]);
    const bare = path.join(openScratch('sheets'), 'bare.xlsx');
    // First of all: Linux counts a process's peak from its parent's size on, which only grows from here.
    const { megabytes } = runChild('sheets', file);
    const alone = runChild('bare-sheets', file, bare);
    const open = await openBench(file);
    const cells = readCells(open);
    const measured = await alternate(
      ROUNDS,
      1,
      () => timeLater(() => sheetsFrom(open)),
      () => timeLater(() => writeBare(cells, bare)),
    );
    open.close();
    const work = `spreadsheet of ${SIZE.toLocaleString('en-GB')} cases with their answers`;
    yield ratioRow(work, '`write-excel-file` writing the same cells', 1.5, measured);
    const memory = `peak memory of a ${work}`;
    const remark = `the library alone, cells read first: ${Math.round(alone.megabytes)} MB`;
    yield { kind: 'limit', work: memory, unit: 'MB', found: megabytes, most: MOST_MEGABYTES, remark };
  },
};
