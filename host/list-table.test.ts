import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SheetHead, SheetRows } from '../api/ports.ts';
import { beginSheets } from './documents/write-sheets.ts';
import { readTable } from './list-table.ts';

/** A spreadsheet of sheets that are at hand, in base64. */
const writeSheets = async (sheets: readonly (SheetHead & { readonly rows: SheetRows })[]): Promise<string> =>
  (await beginSheets(sheets))(sheets.map(({ rows }) => rows));

const columns = ['Ref', 'Outcome'].map((name) => ({ name, width: 10 }));
const SHEETS = [
  { name: 'About', columns: [{ name: 'The list of the team', width: 20 }], rows: [['as of today']] },
  { name: 'Court', columns, rows: [['A1', 'RO']] },
  { name: 'Out of court', columns, rows: [['B1', 'YCC']] },
];

const cellsOf = ({ rows }: Awaited<ReturnType<typeof readTable>>) => rows.map(({ cells }) => cells);
const read = (content: string | Uint8Array, encoding: 'utf-8' | 'windows-1252' = 'utf-8') =>
  readTable('list.csv', Buffer.from(content), { encoding, sheet: null });

describe('a list of cases as a file', () => {
  test.each([',', ';', '\t'])('may have its cells parted by %j', async (sign) => {
    const table = await read(`\ufeffRef${sign}Name\r\nA1${sign}"x, y; z"\r\n`);
    expect(cellsOf(table)).toEqual([
      ['Ref', 'Name'],
      ['A1', 'x, y; z'],
    ]);
    expect([table.encoding, table.fault]).toEqual(['utf-8', null]);
  });

  test('has the fingerprint of its bytes', async () => {
    const { sha256 } = await read('abc');
    expect(sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'); // FIPS 180-2, appendix B.1
  });

  test('that is not UTF-8 is told by its row, and read as Windows-1252 when that is asked for', async () => {
    const bytes = Buffer.from('Ref,Name\nA1,Ana\nA2,Zo\xeb O\x92Neil\n', 'latin1');
    const table = await read(bytes);
    expect(table.fault).toMatchObject({ row: 3, found: 'bytes that are not UTF-8' });
    expect(table.isOtherEncoding).toBe(true);
    const again = await read(bytes, 'windows-1252');
    expect([again.fault, again.isOtherEncoding, cellsOf(again)[2]]).toEqual([null, false, ['A2', 'Zoë O’Neil']]);
  });

  test('of Excel gives its first sheet, dates as days', async () => {
    const bytes = readFileSync(path.join(import.meta.dirname, 'test-data/merged-header.xlsx'));
    const table = await readTable('list.xlsx', bytes, { encoding: 'utf-8', sheet: null });
    expect(table).toMatchObject({ encoding: 'xlsx', fault: null });
    expect(cellsOf(table)).toEqual([
      ['Young people', '', '', 'Sentence', ''],
      ['Ref', 'Gender', 'Case type', 'Outcome', 'Outcome date'],
      ['A1', 'F', 'Court', 'RO', '2026-03-05'],
      ['A2', 'M', 'Court', 'YRO', '2026-03-06'],
      ['A3', 'M', 'Out of court', 'YCC', '2026-06-27'],
    ]);
  });

  test('of several sheets gives the first that holds a list, or the one that is named', async () => {
    const bytes = Buffer.from(await writeSheets(SHEETS), 'base64');
    const first = await readTable('list.xlsx', bytes, { encoding: 'utf-8', sheet: null });
    expect([first.sheets, first.sheet]).toEqual([['About', 'Court', 'Out of court'], 'Court']);
    expect(cellsOf(first)).toEqual([
      ['Ref', 'Outcome'],
      ['A1', 'RO'],
    ]);
    const other = await readTable('list.xlsx', bytes, { encoding: 'utf-8', sheet: 'Out of court' });
    expect([other.sheet, cellsOf(other)[1]]).toEqual(['Out of court', ['B1', 'YCC']]);
    const none = await readTable('list.xlsx', bytes, { encoding: 'utf-8', sheet: 'Prevention' });
    expect([none.rows, none.fault?.expected]).toEqual([[], 'one of its sheets: About, Court, Out of court']);
  });

  test('that only begins like one of Excel is told, and one of old Excel too', async () => {
    const broken = await read(Buffer.from('PK\u0003\u0004and no more', 'latin1'));
    expect(broken.fault?.found).toBe('a spreadsheet that cannot be read');
    const old = await read(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]));
    expect(old.fault?.expected).toBe('a file saved as .xlsx, or as CSV UTF-8');
  });

  test('with a quote that is never closed is told by its row', async () => {
    expect((await read('Ref,Name\nA1,"open\n')).fault).toMatchObject({ row: 2, found: 'a quote that is never closed' });
  });
});
