// Opens a workbook as the program does, brought to this version after a backup, for tests: FOLDER NAME PASSPHRASE. Says
// "begun" before and "open" after.
import { writeSync } from 'node:fs';
import path from 'node:path';
import { WORKER_PROGRAM } from '../host/backup/worker-program.ts';
import { makeDesk } from '../host/desk.ts';

const [folder = '', name = '', passphrase = ''] = process.argv.slice(2);
const desk = makeDesk({ folder, data: folder, host: 'direct', worker: WORKER_PROGRAM, log: () => {} });
writeSync(1, 'begun\n');
await desk.open(path.join(folder, name), passphrase);
writeSync(1, 'open\n');
await desk.close();
