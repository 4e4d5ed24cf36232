import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_TEXT } from '../api/contract/text.ts';
import type { CsvFault, CsvRow } from '../api/ports.ts';
import { BOM, writeRow } from '../domain/csv.ts';
import { tempFolder } from '../test/temp-folder.ts';
import { csvFile, csvText } from './csv.ts';

const SEED = 20200103;
const CHUNK_BYTES = 64 * 1024;
const folder = tempFolder();

const readText = (text: string): (CsvRow | CsvFault)[] => [...csvText('a.csv', text).rows()];

function readBytes(bytes: Uint8Array): (CsvRow | CsvFault)[] {
  const file = path.join(folder, 'bytes.csv');
  writeFileSync(file, bytes);
  return [...csvFile('bytes.csv', file).rows()];
}

const rowsOf = (cells: readonly (readonly string[])[]) => cells.map((row, at) => ({ row: at + 1, cells: row }));

describe('a CSV file', () => {
  test('gives its rows with their numbers, the header being row 1', () => {
    expect(readText('a,b\n1,2\n')).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 2, cells: ['1', '2'] },
    ]);
  });

  test.each([
    ['LF', 'a,b\n1,2\n'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['both', 'a,b\r\n1,2\n'],
    ['no end of the last line', 'a,b\n1,2'],
    ['a BOM', `${BOM}a,b\r\n1,2\r\n`],
  ])('is the same with %s', (_, text) => {
    expect(readText(text)).toEqual(rowsOf([['a', 'b'], ['1', '2']])); // biome-ignore format: two rows
  });

  test('keeps every kind of line end within a quoted cell', () => {
    expect(readText('"a\nb","c\r\nd","e\rf"\r\n')).toEqual(rowsOf([['a\nb', 'c\r\nd', 'e\rf']]));
  });

  test('counts a row of many lines as one', () => {
    expect(readText('a,b\n"1\n2\n3",x\ny,z\n').at(-1)).toEqual({ row: 3, cells: ['y', 'z'] });
  });

  test('of nothing has no rows', () => {
    expect([readText(''), readBytes(Buffer.alloc(0))]).toEqual([[], []]);
  });

  test('can be read again from its start, also when it was left half read', () => {
    const source = csvText('a.csv', 'a\n1\n2\n');
    for (const row of source.rows()) {
      expect(row.row).toBe(1);
      break;
    }
    expect([...source.rows()]).toHaveLength(3);
  });

  test.each([
    ['Latin-1', Buffer.from('a,b\n1,2\ncaf\u00e9,3\n', 'latin1'), 3],
    ['Latin-1 in the header', Buffer.from('caf\u00e9,b\n1,2\n', 'latin1'), 1],
    ['a character cut at the end', Buffer.from('a,b\n1,2\nŵ').subarray(0, -1), 3],
    ['Latin-1 after a cell of many lines', Buffer.from('a,b\n"1\n2\n3",2\n\u00e9,3\n', 'latin1'), 3],
    ['Latin-1 within a cell of many lines', Buffer.from('a,b\nx,"1\n2\n\u00e9\n3"\n', 'latin1'), 2],
    ['UTF-16 with its BOM', Buffer.from('\ufeffa,b\n1,2\n', 'utf16le'), 1],
  ])('that is not UTF-8 says so, with its row: %s', (_, bytes, row) => {
    expect(readBytes(bytes).at(-1)).toEqual({
      row,
      found: 'bytes that are not UTF-8',
      expected: 'a file saved as UTF-8',
    });
  });

  test('that came as text with half a character says so', () => {
    expect(readText('a,b\n1,\ud800\n').at(-1)).toMatchObject({ row: 2, found: 'bytes that are not UTF-8' });
  });

  test('whose quote is never closed says so, with the row it begins in', () => {
    const fault = readText('a,b\n1,2\n3,"4\n5,6\n').at(-1);
    expect(fault).toEqual({ row: 3, found: 'a quote that is never closed', expected: 'a closing "' });
  });

  test.each(['a,b\n1,2"3\n', 'a,b\n1,"2"3\n'])('with a quote out of place says so: %j', (text) => {
    expect(readText(text).at(-1)).toMatchObject({ row: 2, found: 'a " in the middle of a cell' });
  });

  test('with a cell longer than any note says so, and does not read it all', () => {
    const text = `a,b\n1,"${'x'.repeat(5 * LONGEST_TEXT)}"\n`;
    expect(readText(text).at(-1)).toMatchObject({ row: 2, found: 'a row too long to be one' });
  });

  test('may have a note of the greatest length, in characters of four bytes', () => {
    const note = '🙂'.repeat(LONGEST_TEXT / 2);
    expect(readText(writeRow(['a', note]))).toEqual(rowsOf([['a', note]]));
  });

  test('closes when reading ends early or late', () => {
    const open = (): number => readdirSync('/proc/self/fd').length;
    const file = path.join(folder, 'open.csv');
    writeFileSync(file, 'a\n'.repeat(CHUNK_BYTES));
    const before = open();
    for (const { row } of csvFile('open.csv', file).rows()) if (row === 2) break;
    expect([...csvFile('open.csv', file).rows()].length).toBe(CHUNK_BYTES);
    expect(open()).toBe(before);
  });

  test('reads back what was written wherever a chunk ends, in the middle of a character or a line end too', () => {
    const cell = fc.constantFrom('ŵ', '🙂', '"', '\r\n', '\n', ',', 'x', 'e\u0301', '', 'שלום');
    const rows = fc.array(fc.tuple(fc.array(cell, { maxLength: 6 }), fc.array(cell, { maxLength: 6 })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(rows, fc.integer({ min: -40, max: 8 }), (parts, shift) => {
        const cells = parts.map((row) => row.map((cell) => cell.join('')));
        const filler = ['x'.repeat(CHUNK_BYTES + shift), 'y'];
        const bytes = Buffer.from(BOM + [filler, ...cells].map(writeRow).join(''));
        expect(readBytes(bytes)).toEqual(rowsOf([filler, ...cells]));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
