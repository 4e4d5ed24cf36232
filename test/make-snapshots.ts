// Makes snapshots of a workbook, or workbooks of a snapshot, over and over, for tests:
// backup WORKBOOK SECRET FOLDER, or restore SNAPSHOT SECRET FOLDER. Says the name of each once it is there.
import { writeSync } from 'node:fs';
import path from 'node:path';
import { findKeyOf } from '../db/open.ts';
import { restoreSnapshot, writeSnapshot } from '../db/snapshot.ts';

const [what, file = '', secret = '', folder = ''] = process.argv.slice(2);
const { key } = await findKeyOf(file, secret);
writeSync(1, 'open\n');
for (let number = 1; ; number++) {
  const made =
    what === 'backup'
      ? writeSnapshot(file, key, folder, 'asked', new Date()).file
      : path.join(folder, `restored-${process.pid}-${number}.casebook`);
  if (what === 'restore') restoreSnapshot(file, key, made, 'd-aaaaaaaaaaaa');
  writeSync(1, `${path.basename(made)}\n`);
}
