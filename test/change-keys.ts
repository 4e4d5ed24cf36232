// Puts a workbook under one new key after another, for tests: WORKBOOK CODE. Says "next CODE" before, "done CODE" after.
import { writeSync } from 'node:fs';
import { findKeyOf } from '../db/open.ts';
import { changeKey, makeKey } from '../db/rekey.ts';

const [file = '', code = ''] = process.argv.slice(2);
let { key } = await findKeyOf(file, code);
const next = [await makeKey('one'), await makeKey('two'), await makeKey('three')];
writeSync(1, 'open\n');
for (let number = 0; ; number++) {
  const chosen = next[number % next.length];
  if (!chosen) break;
  writeSync(1, `next ${chosen.recoveryCode}\n`);
  changeKey(file, key, chosen.key);
  key = chosen.key;
  writeSync(1, `done ${chosen.recoveryCode}\n`);
}
