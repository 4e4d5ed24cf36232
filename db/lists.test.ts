import { expect, test } from 'vitest';
import { AUDIT_CASELOAD } from '../domain/history/fields.ts';
import { ListId } from '../domain/ids.ts';
import { auditId, faultsOf, openFilled } from './test-builders.ts';

const LIST = ListId.parse('l-000000000001');
const PAGES = ['[[2,"C001",null,"court"]]', '[[3,"C002",null,"court"]]'];

/** A workbook with a list of two pages, named in the history as taking one in names it. */
async function openWithList() {
  const opened = await openFilled();
  const fingerprint = opened.store.act('list-cases', 'Ada', (recorder) => {
    const rowsSha256 = recorder.keepList(LIST, PAGES);
    const mapping = { columns: {}, caseType: null, values: {}, keepPersonal: false, managers: 'codes' };
    const file = { id: LIST, file: 'list.csv', fileSha256: rowsSha256, rowsSha256, encoding: 'utf-8' };
    const value = JSON.stringify({ ...file, rows: 2, columns: [], mapping, at: '2026-11-24T09:00:00.000Z' });
    recorder.edit(auditId(1), [{ field: AUDIT_CASELOAD, value }]);
    return rowsSha256;
  });
  return { ...opened, fingerprint };
}

test('a list comes back page by page, as it was kept', async () => {
  const { store } = await openWithList();
  expect([...store.listPages(LIST)]).toEqual(PAGES);
  expect([store.listPage(LIST, 1), store.listPage(LIST, 2)]).toEqual([PAGES[1], null]);
  expect(faultsOf(store)).toEqual([]);
});

test.each([
  ['UPDATE', `UPDATE list_page SET rows = '[]' WHERE page = 0`],
  ['DELETE', 'DELETE FROM list_page'],
  ['INSERT OR REPLACE', `INSERT OR REPLACE INTO list_page VALUES ('${LIST}', 0, '[]')`],
])('a list refuses %s', async (_, sql) => {
  const { driver, store } = await openWithList();
  expect(() => driver.exec(sql)).toThrow('a list of cases is kept as it is');
  expect(faultsOf(store)).toEqual([]);
});

test('a verification finds a page that was changed, one that was added, and a list without a history', async () => {
  const { driver, store } = await openWithList();
  driver.exec(`INSERT INTO list_page VALUES ('l-stray0000000', 0, '[]')`);
  expect(faultsOf(store)).toEqual(['list l-stray0000000 is in no history']);
  driver.exec(`INSERT INTO list_page VALUES ('${LIST}', 2, '[]')`);
  expect(faultsOf(store)[0]).toBe(`list ${LIST} is not what its fingerprint says`);
});

test('a list goes with its action: what was not recorded is not kept', async () => {
  const { store } = await openFilled();
  const fail = () =>
    store.act('list-cases', 'Ada', (recorder) => {
      recorder.keepList(LIST, PAGES);
      throw new Error('half way');
    });
  expect(fail).toThrow('half way');
  expect([...store.listPages(LIST)]).toEqual([]);
});
