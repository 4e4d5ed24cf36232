import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createWorkbook, openWorkbook } from './open.ts';
import { codeOfFailure, DEVICE, makeFolder, makeWorkbook, PASSPHRASE, photograph } from './test-builders.ts';

/** What making a workbook says, having made sure that it changed nothing and made nothing. */
async function tryMaking(folder: string, file: string, passphrase = PASSPHRASE): Promise<unknown> {
  const before = photograph(folder);
  const code = await codeOfFailure(() => createWorkbook(file, passphrase, DEVICE));
  expect(photograph(folder)).toEqual(before);
  return code;
}

test('a new workbook is the one file in its folder', async () => {
  const folder = makeFolder();
  await createWorkbook(join(folder, 'audit.casebook'), PASSPHRASE, DEVICE);
  expect(readdirSync(folder)).toEqual(['audit.casebook']);
});

test('two new workbooks of one passphrase share neither salt nor recovery code', async () => {
  const files = ['one', 'other'].map((name) => join(makeFolder(), name));
  const codes = await Promise.all(files.map((file) => createWorkbook(file, PASSPHRASE, DEVICE)));
  const salts = files.map((file) => readFileSync(file).toString('hex', 0, 16));
  expect(new Set(codes).size).toBe(2);
  expect(new Set(salts).size).toBe(2);
  expect(await codeOfFailure(() => openWorkbook(files[0] ?? '', codes[1] ?? ''))).toBe('wrong-passphrase');
});

test('a workbook is not made over another, nor over any file or folder', async () => {
  const { folder, file } = await makeWorkbook();
  const text = join(folder, 'notes.txt');
  writeFileSync(text, '');
  const inner = join(folder, 'inner');
  mkdirSync(inner);
  for (const taken of [file, text, inner]) expect(await tryMaking(folder, taken)).toBe('exists');
});

test('of two that make the same workbook at once, one is told that it exists and the other has it', async () => {
  const file = join(makeFolder(), 'audit.casebook');
  const both = await Promise.all(
    ['one', 'two'].map((secret) => codeOfFailure(async () => void (await createWorkbook(file, secret, DEVICE)))),
  );
  expect(both.toSorted()).toEqual(['exists', 'none']);
  (await openWorkbook(file, both[0] === 'none' ? 'one' : 'two')).close();
});

test('a workbook is not made beside the log of one that is gone: its changes would flow into the new one', async () => {
  const folder = makeFolder();
  const file = join(folder, 'audit.casebook');
  for (const end of ['-wal', '-journal']) {
    writeFileSync(`${file}${end}`, 'of a workbook that is gone');
    expect(await tryMaking(folder, file)).toBe('exists');
  }
});

test('a workbook needs a passphrase', async () => {
  const folder = makeFolder();
  expect(await tryMaking(folder, join(folder, 'audit.casebook'), '')).toBe('bad-input');
});

test('a workbook is not made in a folder that is not there', async () => {
  const folder = makeFolder();
  expect(await tryMaking(folder, join(folder, 'gone', 'audit.casebook'))).toBe('bad-input');
});

test('a name too long for the disk leaves nothing behind', async () => {
  const folder = makeFolder();
  expect(await tryMaking(folder, join(folder, 'x'.repeat(300)))).toBe('disk');
});
