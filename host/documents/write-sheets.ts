import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility';
import type { Sheet, SheetColumn, SheetValue, WriteSheets } from '../../api/ports.ts';

// Excel refuses a file with a longer text in a cell. The CSV holds it whole.
const LONGEST_CELL = 32_767;
const CUT = ' [cut here: the CSV file holds the whole text]';
const SHEET_FILE = 'xl/worksheets/sheet{id}.xml';
const SIBLINGS = getOrderOfSiblings(SHEET_FILE, 'worksheet') ?? [];

const HEADER: CellObject = { fontWeight: 'bold', backgroundColor: '#f3f2f1' };

/** Text as a cell can hold it. (Control characters, which XML has no place for, the writer leaves out.) */
function writableText(text: string): string {
  const whole = text.toWellFormed();
  return whole.length > LONGEST_CELL ? whole.slice(0, LONGEST_CELL - CUT.length) + CUT : whole;
}

/** A cell with its type said, so that text is text whatever it begins with: a spreadsheet runs none of it. */
function toCell(value: SheetValue): CellObject | string | null {
  if (typeof value === 'string') return writableText(value);
  if (typeof value === 'number') return { value, type: Number };
  return value === null ? null : { value, type: Date, format: 'yyyy-mm-dd' };
}

/** A sheet's XML with a filter over its header. */
function insertFilter(xml: string, { columns, rows }: Sheet): string {
  const last = getCellAddress(rows.length, columns.length - 1);
  return insertElementMarkupAccordingToOrderOfSiblings(xml, `<autoFilter ref="A1:${last}"/>`, SIBLINGS, 'worksheet');
}

const headerOf = (columns: readonly SheetColumn[]): CellObject[] =>
  columns.map(({ name }) => ({ value: name, type: String, ...HEADER }));

/** Writes sheets as an XLSX file: cells typed, the header in sight while scrolling, a filter over each column. In base64. */
export const writeSheets: WriteSheets = async (sheets) => {
  const filters = (xml: string, at: number): string => {
    const sheet = sheets[at];
    return sheet ? insertFilter(xml, sheet) : xml;
  };
  const bytes = await writeExcelFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      data: [headerOf(columns), ...rows.map((row) => row.map(toCell))],
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    })),
    {
      features: [
        {
          files: {
            transform: { [SHEET_FILE]: { transform: (xml, _options, { sheetIndex }) => filters(xml, sheetIndex) } },
          },
        },
      ],
    },
  ).toBuffer();
  return bytes.toString('base64');
};
