import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { askCasebook, runCasebook } from '../../test/run-casebook.ts';
import { tempFolder } from '../../test/temp-folder.ts';

const CASES = 'reference,caseType\nC1,court\nC2,out-of-court\n';
const ANSWERS = 'reference,question,answer,note\nC1,2.1.1,yes,\nC1,2.1.1.a,no,Not explored\nC2,3.1.1,yes,\n';

/** A workbook with two cases and three answers. */
async function makeWorkbook(): Promise<{ readonly folder: string; readonly file: string }> {
  const folder = tempFolder();
  const file = path.join(folder, 'week.casebook');
  await askCasebook('init', file);
  const audit = (await askCasebook('audit', 'new', file, '--framework', 'yos-2018', '--service', 'Eastfold')).trim();
  for (const [name, text] of Object.entries({ 'cases.csv': CASES, 'answers.csv': ANSWERS })) {
    writeFileSync(path.join(folder, name), text);
    await askCasebook('import', file, '--audit', audit, path.join(folder, name));
  }
  return { folder, file };
}

test('a backup is made, verified, restored under another name, and holds what the workbook held', async () => {
  const { folder, file } = await makeWorkbook();
  const { status, stdout, stderr } = await runCasebook(['backup', file, '--to', path.join(folder, 'memory stick')]);
  expect([status, stderr]).toEqual([
    0,
    'Opened and read through. Audits: 1, cases: 2, answers: 3, entries of history: 5.\n',
  ]);
  const snapshot = stdout.trim();
  const before = readFileSync(snapshot);
  expect(await askCasebook('verify', snapshot)).toMatch(/^whole: 5 entries/);
  const restored = path.join(folder, 'again.casebook');
  expect(await askCasebook('restore', snapshot, '--as', restored)).toBe(`${restored}\n`);
  expect(await askCasebook('audit', 'list', restored, '--json')).toBe(
    await askCasebook('audit', 'list', file, '--json'),
  );
  expect(await askCasebook('verify', restored)).toBe(await askCasebook('verify', file));
  expect(readFileSync(snapshot).equals(before)).toBe(true);
  expect(readdirSync(path.dirname(snapshot))).toEqual([path.basename(snapshot)]);
});

test('without a folder a backup goes to the data folder', async () => {
  const { file } = await makeWorkbook();
  const snapshot = (await askCasebook('backup', file)).trim();
  expect(path.dirname(path.dirname(snapshot))).toBe(path.join(process.env['CASEBOOK_HOME'] ?? '', 'backups'));
});

test('a restoration never overwrites', async () => {
  const { file } = await makeWorkbook();
  const snapshot = (await askCasebook('backup', file)).trim();
  const before = readFileSync(file);
  const { status, stderr } = await runCasebook(['restore', snapshot, '--as', file]);
  expect([status, stderr]).toEqual([2, 'casebook: There is a file of that name already. Nothing was changed.\n']);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a damaged backup is told as such, and makes no workbook', async () => {
  const { folder, file } = await makeWorkbook();
  const snapshot = (await askCasebook('backup', file, '--to', folder)).trim();
  const bytes = readFileSync(snapshot);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 100) ^ 1, bytes.length - 100);
  writeFileSync(snapshot, bytes);
  const before = readdirSync(folder);
  const { status, stderr } = await runCasebook(['restore', snapshot, '--as', path.join(folder, 'again.casebook')]);
  expect([status, stderr]).toEqual([1, expect.stringContaining('damaged')]);
  expect(readdirSync(folder)).toEqual(before);
});

test('after several wrong passphrases in a row there is a wait, over restarts, by workbook, and the exit status is 3', async () => {
  const { folder, file } = await makeWorkbook();
  for (let wrong = 1; wrong <= 4; wrong++) {
    const { status, stderr } = await runCasebook(['verify', file], 'wrong');
    expect(status).toBe(3);
    expect(stderr.includes('Try again in 5 seconds.')).toBe(wrong === 4);
  }
  // Within the five seconds it waits for them; on a slow machine they are over, and it is the next wrong one.
  const { status, stderr } = await runCasebook(['verify', file], 'wrong');
  expect([status, stderr]).toEqual([3, expect.stringMatching(/Try again in \d+ seconds?\./)]);
  const other = path.join(folder, 'other.casebook');
  mkdirSync(folder, { recursive: true });
  await askCasebook('init', other);
  expect((await runCasebook(['verify', other])).status).toBe(0);
});
