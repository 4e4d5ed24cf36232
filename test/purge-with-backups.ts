// Purges an audit from a workbook and its backups, for tests: DATA-FOLDER NAME SECRET AUDIT. Says when it is open, when
// the workbook is purged, and when the backups are.
import { writeSync } from 'node:fs';
import { AuditId } from '../domain/ids.ts';
import { WORKER_PROGRAM } from '../host/backup/worker-program.ts';
import { workbooksFolder } from '../host/data-folder.ts';
import { makeDesk } from '../host/desk.ts';
import { pause } from './child.ts';

const LOOK_AGAIN_MS = 10;
const [data = '', name = '', secret = '', audit] = process.argv.slice(2);
const { client } = makeDesk({
  folder: workbooksFolder(data),
  data,
  worker: WORKER_PROGRAM,
  host: 'loopback',
  log: ({ bug }) => bug && process.stderr.write(`${bug.name} ${bug.stack}\n`),
});
await client['workbook.open']({ name, secret });
writeSync(1, 'open\n');
const { service } = await client['audit.get']({ audit: AuditId.parse(audit) });
await client['purge.audit']({ audit: AuditId.parse(audit), author: 'A child', reason: 'Kept long enough', service });
writeSync(1, 'purged\n');
while ((await client['purge.list']({})).some(({ backups }) => backups?.isDone !== true)) await pause(LOOK_AGAIN_MS);
writeSync(1, 'done\n');
await pause(60_000); // to be killed
