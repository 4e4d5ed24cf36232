import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findKeyOf, openWorkbook } from './open.ts';
import { type Damage, findDamageIn, sayDamage } from './pages.ts';
import { testOpen, writeSnapshot } from './snapshot.ts';
import { faultsOf, makeFolder, openFilled, PASSPHRASE, storeOver, type TestFile } from './test-builders.ts';
import { spoilTable } from './test-spoil-table.ts';

const PAGE = 4096;

/** A filled workbook of many pages, closed. */
async function makeClosed(): Promise<TestFile & { readonly key: Buffer; readonly pages: number }> {
  const { driver, store: _, ...made } = await openFilled();
  driver.close();
  const { key } = await findKeyOf(made.file, PASSPHRASE);
  return { ...made, key, pages: readFileSync(made.file).length / PAGE };
}

/** Flips one bit in each of some pages, at a place within the page. */
function flip(file: string, pages: readonly number[], at = 1000): void {
  const bytes = readFileSync(file);
  for (const page of pages) {
    const place = (page - 1) * PAGE + at;
    bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
  }
  writeFileSync(file, bytes);
}

const spansIn = (file: string, key: Buffer): Damage['spans'] => findDamageIn(file, key).spans;

test('a whole file has no damaged page', async () => {
  const { file, key, pages } = await makeClosed();
  expect(findDamageIn(file, key)).toEqual({ pages, spans: [], isCutOff: false });
  expect(sayDamage(findDamageIn(file, key))).toEqual([]);
});

test.each([16, 2000, PAGE - 80, PAGE - 1])(
  'a bit that is flipped at byte %i of a page is found in that page',
  async (at) => {
    const { file, key } = await makeClosed();
    flip(file, [3], at);
    expect(spansIn(file, key)).toEqual([{ first: 3, last: 3 }]);
    flip(file, [5, 6, 7], at);
    expect(spansIn(file, key)).toEqual([
      { first: 3, last: 3 },
      { first: 5, last: 7 },
    ]);
  },
);

test('damage is told by page and by the bytes of the file, and no more than five stretches of it', () => {
  const spans = [1, 3, 5, 7, 9, 11, 13].map((page) => ({ first: page, last: page }));
  expect(sayDamage({ pages: 2000, spans: [{ first: 1001, last: 1002 }], isCutOff: true })).toEqual([
    'pages 1,001 to 1,002 (bytes 4,096,000 to 4,104,191) of 2,000 cannot be read',
    'the file ends within page 2,001',
  ]);
  const told = sayDamage({ pages: 14, spans, isCutOff: false });
  expect(told[0]).toBe('page 1 (bytes 0 to 4,095) of 14 cannot be read');
  expect(told.slice(5)).toEqual(['and 2 more stretches']);
});

test('a verification names the page that is damaged', async () => {
  const { file, recoveryCode, pages } = await makeClosed();
  const page = await spoilTable(file, recoveryCode, 'current');
  const driver = await openWorkbook(file, recoveryCode);
  const faults = faultsOf(storeOver(driver));
  driver.close();
  const [first, last] = [(page - 1) * PAGE, page * PAGE - 1].map((byte) => byte.toLocaleString('en-GB'));
  expect(faults[0]).toBe(`file: page ${page} (bytes ${first} to ${last}) of ${pages} cannot be read`);
});

test('a workbook that does not open names the page that is damaged', async () => {
  const { file, recoveryCode, pages } = await makeClosed();
  flip(file, [1]);
  await expect(openWorkbook(file, recoveryCode)).rejects.toThrow(
    `page 1 (bytes 0 to 4,095) of ${pages} cannot be read`,
  );
});

test('a backup names the page that is damaged', async () => {
  const { file, key } = await makeClosed();
  const snapshot = writeSnapshot(file, key, makeFolder(), 'asked', new Date());
  flip(snapshot.file, [2]);
  expect(() => testOpen(snapshot.file, key)).toThrow('page 2 (bytes 4,096 to 8,191)');
});

test('a file that was cut off within a page says in which', async () => {
  const { file, key, pages } = await makeClosed();
  truncateSync(file, (pages - 1) * PAGE + 100);
  expect(findDamageIn(file, key)).toEqual({ pages: pages - 1, spans: [], isCutOff: true });
});

test('looking for damage while the workbook is open leaves its locks', async () => {
  const { driver, store, file, recoveryCode } = await openFilled();
  driver.findDamage();
  expect(driver.findDamage().spans).toEqual([]);
  const other = await openWorkbook(file, recoveryCode);
  other.close(); // the last to close a file puts its log away: this one is not
  expect(existsSync(`${file}-wal`)).toBe(true);
  expect(faultsOf(store)).toEqual([]);
});
