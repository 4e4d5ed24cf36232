import { getCellAddress } from 'write-excel-file/utility';
import type { SheetHead, SheetRows, SheetValue } from '../../api/ports.ts';

// Excel refuses a file with a longer text in a cell. The CSV holds it whole.
const LONGEST_CELL = 32_767;
const CUT = ' [cut here: the CSV file holds the whole text]';

const MS_A_DAY = 86_400_000;
/** Day 0 of a spreadsheet, as every program counts them since 1900-03-01. */
const DAY_0 = Date.UTC(1899, 11, 30);

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
const TO_BE_ESCAPED = /[&<>\r]/g;
// Characters that XML 1.0 has no place for.
const NO_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
// What a spreadsheet would read as the code of a character: its first sign is given by its own code.
const LIKE_A_CODE = /_(?=x[0-9a-fA-F]{4}_)/g;

/** Text as the XML of a cell holds it. */
function writeText(text: string): string {
  const held = text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL - CUT.length) + CUT : text;
  return held
    .replace(NO_XML, '')
    .replace(LIKE_A_CODE, '_x005F_')
    .replace(TO_BE_ESCAPED, (sign) => ESCAPED[sign] ?? sign);
}

/** A cell with its type said, so that text is text whatever it begins with: a spreadsheet runs none of it. */
function writeCell(address: string, value: SheetValue, dateStyle: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
  if (typeof value === 'string')
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${writeText(value)}</t></is></c>`;
  return `<c r="${address}" s="${dateStyle}"><v>${(value.getTime() - DAY_0) / MS_A_DAY}</v></c>`;
}

/** The name of each column: A, B, ... */
const lettersOf = ({ columns }: SheetHead): readonly string[] =>
  columns.map((_, at) => getCellAddress(0, at).replace(/\d+$/, ''));

/** The rows of a sheet as XML, below its header, and what comes after them: a filter over each column. */
export function* writeRows(head: SheetHead, rows: SheetRows, dateStyle: string): Generator<string, string> {
  const letters = lettersOf(head);
  let row = 1;
  for (const values of rows) {
    row += 1;
    const cells = values.map((value, at) => writeCell(`${letters[at] ?? ''}${row}`, value, dateStyle));
    yield `<row r="${row}">${cells.join('')}</row>`;
  }
  return `<autoFilter ref="A1:${letters.at(-1) ?? 'A'}${row}"/>`;
}
