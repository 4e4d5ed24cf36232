import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { getCellAddress } from 'write-excel-file/utility';
import type { Sheet, SheetColumn, SheetValue, WriteSheets } from '../../api/ports.ts';

// Excel refuses a file with a longer text in a cell. The CSV holds it whole.
const LONGEST_CELL = 32_767;
const CUT = ' [cut here: the CSV file holds the whole text]';
const SHEET_FILE = 'xl/worksheets/sheet{id}.xml';

const HEADER: CellObject = { fontWeight: 'bold', backgroundColor: '#f3f2f1' };

/** Text as a cell can hold it. (Control characters, which XML has no place for, the writer leaves out.) */
function writableText(text: string): string {
  return text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL - CUT.length) + CUT : text;
}

/** A cell with its type said, so that text is text whatever it begins with: a spreadsheet runs none of it. */
function toCell(value: SheetValue): CellObject | string | null {
  if (typeof value === 'string') return writableText(value);
  if (typeof value === 'number') return { value, type: Number };
  return value === null ? null : { value, type: Date, format: 'yyyy-mm-dd' };
}

const isPlain = (value: SheetValue): boolean =>
  value === null || (typeof value === 'string' && value.length <= LONGEST_CELL);

/** A row of cells; one of short texts alone is written as it is, which is most of a large file. */
const toRow = (row: readonly SheetValue[]): (CellObject | string | null)[] =>
  row.every(isPlain) ? (row as (string | null)[]) : row.map(toCell); // the writer changes no row

/** The element that puts a filter over a sheet's header. It comes after the cells, where nothing else of ours does. */
const filterOver = ({ columns, rows }: Sheet): string =>
  `<autoFilter ref="A1:${getCellAddress(rows.length, columns.length - 1)}"/>`;

const headerOf = (columns: readonly SheetColumn[]): CellObject[] =>
  columns.map(({ name }) => ({ value: name, type: String, ...HEADER }));

/** Writes sheets as an XLSX file: cells typed, the header in sight while scrolling, a filter over each column. In base64. */
export const writeSheets: WriteSheets = async (sheets) => {
  const filters = (at: number): string | undefined => {
    const sheet = sheets[at];
    return sheet && filterOver(sheet);
  };
  const bytes = await writeExcelFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      data: [headerOf(columns), ...rows.map(toRow)],
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    })),
    {
      features: [
        { files: { transform: { [SHEET_FILE]: { insert: (_options, { sheetIndex }) => filters(sheetIndex) } } } },
      ],
    },
  ).toBuffer();
  return bytes.toString('base64');
};
