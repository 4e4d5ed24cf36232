import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findKeyOf, openWorkbook } from './open.ts';
import { changeKey, makeKey } from './rekey.ts';
import {
  answerTo,
  caseId,
  codeOfFailure,
  faultsOf,
  openFilled,
  PASSPHRASE,
  photograph,
  storeOver,
} from './test-builders.ts';

const PAGE = 4096;
const NEXT = 'seven umbrellas in the orchard';

/** A filled workbook, closed, with its key and the next. */
async function makeClosed() {
  const { driver, ...made } = await openFilled();
  driver.close();
  return { ...made, old: (await findKeyOf(made.file, PASSPHRASE)).key, next: await makeKey(NEXT) };
}

const opens = (file: string, secret: string): Promise<unknown> =>
  codeOfFailure(async () => (await openWorkbook(file, secret)).close());

test('after a change the new passphrase and the new code open the workbook, the old ones do not, and all is there', async () => {
  const { file, folder, recoveryCode, old, next } = await makeClosed();
  changeKey(file, old, next.key);
  expect(readdirSync(folder)).toEqual(['audit.casebook']);
  expect(await opens(file, PASSPHRASE)).toBe('wrong-passphrase');
  expect(await opens(file, recoveryCode)).toBe('wrong-passphrase');
  expect(await opens(file, next.recoveryCode)).toBe('none');
  const driver = await openWorkbook(file, NEXT);
  const store = storeOver(driver);
  expect(faultsOf(store)).toEqual([]);
  expect(store.fieldsOf(caseId(1)).get(answerTo('2.1.1'))).toBe('no');
  expect(driver.pragma('journal_mode')).toBe('wal');
  driver.close();
});

test('while another program has it open the passphrase is not changed, and that program goes on', async () => {
  const { driver, store, file } = await openFilled();
  const { key } = await findKeyOf(file, PASSPHRASE);
  const next = await makeKey(NEXT);
  expect(await codeOfFailure(() => changeKey(file, key, next.key))).toBe('busy');
  store.act('note', 'Ada', (recorder) => void recorder.edit(caseId(1), [{ field: answerTo('2.1.3'), value: 'yes' }]));
  expect(faultsOf(store)).toEqual([]);
  driver.close();
  expect(await opens(file, PASSPHRASE)).toBe('none');
});

test('a wrong old key changes nothing', async () => {
  const { file, folder, next } = await makeClosed();
  const before = photograph(folder);
  expect(await codeOfFailure(() => changeKey(file, Buffer.alloc(48), next.key))).toBe('damaged');
  expect(photograph(folder)).toEqual(before);
});

test('a damaged workbook is not put under a new key', async () => {
  const { file, folder, old, next } = await makeClosed();
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 50) ^ 1, bytes.length - 50);
  writeFileSync(file, bytes);
  expect(await codeOfFailure(() => changeKey(file, old, next.key))).toBe('damaged');
  expect(readFileSync(file).subarray(PAGE).equals(bytes.subarray(PAGE))).toBe(true); // the first page says how it is kept
  expect(readdirSync(folder)).toEqual(['audit.casebook']);
});

test('the draft of a change that was killed is removed at the next opening, and no other file', async () => {
  const { file, folder } = await makeClosed();
  copyFileSync(file, `${file}.rekey-0123456789ab.part`);
  writeFileSync(`${file}.rekey-0123456789ab.part-journal`, '');
  writeFileSync(join(folder, 'other.casebook.rekey-0123456789ab.part'), '');
  expect(await opens(file, PASSPHRASE)).toBe('none');
  expect(readdirSync(folder).filter((name) => name.startsWith('audit'))).toEqual(['audit.casebook']);
  expect(readdirSync(folder)).toContain('other.casebook.rekey-0123456789ab.part');
});

test('two keys of the same passphrase are two', async () => {
  const [one, two] = [await makeKey(NEXT), await makeKey(NEXT)];
  expect(one.key.equals(two.key)).toBe(false);
  expect(one.recoveryCode).not.toBe(two.recoveryCode);
});
