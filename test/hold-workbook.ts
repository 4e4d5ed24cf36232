// Holds a workbook's write lock, for tests: WORKBOOK SECRET MILLISECONDS [TASK]. Says "held" once it has it, "done" after.
import { writeSync } from 'node:fs';
import { openWorkbook } from '../db/open.ts';
import { announceHolder } from '../host/holder.ts';

const [file = '', secret = '', milliseconds = '0', task] = process.argv.slice(2);
const driver = await openWorkbook(file, secret);
const release = task === undefined ? () => {} : announceHolder(file, task, new Date());
driver.immediate(() => {
  writeSync(1, 'held\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(milliseconds));
});
release();
driver.close();
writeSync(1, 'done\n');
