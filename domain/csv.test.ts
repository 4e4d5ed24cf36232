import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BOM, hideFormula, revealFormula, writeCell, writeRow } from './csv.ts';

const SEED = 20200102;

/** Text that is likely to be mistaken for something else. */
const nasty = fc
  .array(
    fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '\r\n', '"', ',', ';', ' ', '\ufeff', 'ŵ', '1', '🙂'),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(nasty, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

/** What a spreadsheet may run, or take for an apostrophe that hides it. */
const RUNNABLE = ['=', '+', '-', '@', '\t', '\r'];

describe('hiding formulas', () => {
  test.each(RUNNABLE)('puts an apostrophe before text that begins with %j', (first) => {
    expect(hideFormula(`${first}1+1`)).toBe(`'${first}1+1`);
  });

  test.each(['', '1+1', 'a=b', "it's", "'tis", "'", ' =1', 'ŵ-'])('leaves %j as it is', (text) => {
    expect(hideFormula(text)).toBe(text);
    expect(revealFormula(text)).toBe(text);
  });

  test('never gives text that a spreadsheet would run', () => {
    fc.assert(
      fc.property(anyText, (text) => !RUNNABLE.includes(hideFormula(text).charAt(0))),
      { seed: SEED, numRuns: 2000 },
    );
  });

  test('is undone by revealing, for every text', () => {
    fc.assert(
      fc.property(anyText, (text) => revealFormula(hideFormula(text)) === text),
      { seed: SEED, numRuns: 2000, examples: [["'=1"], ["''=1"], ["'"], ["''"], ['=']] },
    );
  });
});

describe('writing cells', () => {
  test.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "so"', '"say ""so"""'],
    ['two\nlines', '"two\nlines"'],
    [' edges ', '" edges "'],
    ['', ''],
  ])('writes %j as %j', (text, cell) => {
    expect(writeCell(text)).toBe(cell);
  });

  test('a row ends in CRLF', () => {
    expect(writeRow(['a', 'b,c', ''])).toBe('a,"b,c",\r\n');
  });

  test('rows of any texts are read back by another program as they were', () => {
    const rows = fc.array(fc.array(anyText, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (cells) => {
        const file = BOM + cells.map(writeRow).join('');
        const read = parse(file, { bom: true, record_delimiter: '\r\n', relax_column_count: true });
        expect(read).toEqual(cells);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });
});
