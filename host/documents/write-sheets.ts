import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import type { BeginSheets, SheetHead, SheetRows } from '../../api/ports.ts';
import { writeRows } from './sheet-rows.ts';

const HEADER: CellObject = { fontWeight: 'bold', backgroundColor: '#f3f2f1' };

// A row that is there to be replaced: it says which style days have.
const A_DAY: CellObject = { value: new Date(0), type: Date, format: 'yyyy-mm-dd' };
const ITS_PLACE = /<row r="2"><c r="A2" s="(\d+)"><v>\d+<\/v><\/c><\/row><\/sheetData>/;

// XML is compressed in pieces of about this many characters: rows alone are too small to be handed on one by one.
const PIECE = 1 << 16;
const FAST = 3;

/** The spreadsheet without its rows, as the library writes it: header, widths, what stays in sight, styles. */
async function writeHeads(heads: readonly SheetHead[]): Promise<Record<string, Uint8Array>> {
  const bytes = await writeExcelFile(
    heads.map(({ name, columns }) => ({
      sheet: name,
      data: [columns.map((column) => ({ value: column.name, type: String, ...HEADER })), [A_DAY]],
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    })),
  ).toBuffer();
  return unzipSync(new Uint8Array(bytes));
}

/** The XML of a sheet with its rows where the library's row was, in pieces. */
function* fillSheet(xml: string, head: SheetHead, rows: SheetRows): Generator<string> {
  const [before, dateStyle, after] = xml.split(ITS_PLACE);
  if (before === undefined || dateStyle === undefined || after === undefined)
    throw new Error('expected the sheet to have the place of its rows, found another');
  let piece = before;
  const written = writeRows(head, rows, dateStyle);
  let next = written.next();
  for (; !next.done; next = written.next()) {
    piece += next.value;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sheetData>${next.value}${after}`;
}

/** Puts the files of a spreadsheet together, each sheet with its rows as they are read. In base64. */
function zip(files: Record<string, Uint8Array>, heads: readonly SheetHead[], rows: readonly SheetRows[]): string {
  const parts: Uint8Array[] = [];
  const failure: { error: Error | null } = { error: null };
  const zipped = new Zip((error, part) => {
    if (error) failure.error = error;
    else parts.push(part);
  });
  for (const [name, bytes] of Object.entries(files)) {
    const file = new ZipDeflate(name, { level: FAST });
    zipped.add(file);
    const at = Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1]) - 1;
    const [head, below] = [heads[at], rows[at]];
    if (!head || !below) file.push(bytes, true);
    else {
      for (const piece of fillSheet(strFromU8(bytes), head, below)) file.push(strToU8(piece));
      file.push(new Uint8Array(), true);
    }
  }
  zipped.end();
  if (failure.error) throw failure.error;
  return Buffer.concat(parts).toString('base64');
}

/** Begins an XLSX file: cells typed, the header in sight while scrolling, a filter over each column. */
export const beginSheets: BeginSheets = async (heads) => {
  const files = await writeHeads(heads);
  return (rows) => zip(files, heads, rows);
};
