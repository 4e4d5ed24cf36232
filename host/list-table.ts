import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CsvFault, CsvRow, ListTable, TableReading, TextEncoding } from '../api/ports.ts';
import { csvBytes, NOT_UTF8 } from './csv.ts';

const XLSX_SIGN = Buffer.from('PK\u0003\u0004', 'latin1');
const OLD_EXCEL_SIGN = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
/** A list has its header among these. */
const FIRST_ROWS = 100;
const DELIMITERS = [',', ';', '\t'];

type Read = Pick<ListTable, 'encoding' | 'sheets' | 'sheet' | 'rows' | 'fault'>;

const NO_SHEETS = { sheets: [], sheet: null } as const;

const startsWith = (bytes: Buffer, sign: Buffer): boolean => bytes.subarray(0, sign.length).equals(sign);
const cannotBe = (found: string, expected: string): CsvFault => ({ row: 1, found, expected });

/** What parts the cells: the sign that the first line has most of. */
function tellDelimiter(bytes: Buffer): string {
  const [line = ''] = bytes.subarray(0, 4096).toString('latin1').split('\n');
  const count = (sign: string): number => line.split(sign).length;
  return DELIMITERS.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function readCsv(bytes: Buffer, encoding: TextEncoding): Read {
  const utf8 = encoding === 'utf-8' ? bytes : Buffer.from(new TextDecoder(encoding).decode(bytes));
  const rows: CsvRow[] = [];
  for (const read of csvBytes(utf8, tellDelimiter(utf8))) {
    if ('found' in read) return { encoding, ...NO_SHEETS, rows, fault: read };
    rows.push(read);
  }
  return { encoding, ...NO_SHEETS, rows, fault: null };
}

/** A cell of a spreadsheet as text; a date without its time, which a day of disposal does not have. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

interface Sheet {
  readonly sheet: string;
  readonly data: readonly (readonly unknown[])[];
}

/** Whether a sheet may hold a list: a header of two columns or more, and a row below it. A page of notes does not. */
function mayHoldList({ data }: Sheet): boolean {
  const wide = data.slice(0, FIRST_ROWS).filter((cells) => cells.filter((cell) => cellText(cell) !== '').length > 1);
  return wide.length > 1;
}

function pickSheet(sheets: readonly Sheet[], wanted: string | null): Sheet | undefined {
  if (wanted !== null) return sheets.find(({ sheet }) => sheet === wanted);
  return sheets.find(mayHoldList) ?? sheets[0];
}

async function readXlsx(bytes: Buffer, wanted: string | null): Promise<Read> {
  try {
    const { default: readXlsxFile } = await import('read-excel-file/node'); // most lists are CSV and need none
    const all: readonly Sheet[] = await readXlsxFile(bytes);
    const sheets = all.map(({ sheet }) => sheet);
    const picked = pickSheet(all, wanted);
    if (!picked) {
      const fault = cannotBe('a workbook without a sheet of that name', `one of its sheets: ${sheets.join(', ')}`);
      return { encoding: 'xlsx', sheets, sheet: null, rows: [], fault };
    }
    const rows = picked.data.map((cells, at) => ({ row: at + 1, cells: cells.map(cellText) }));
    return { encoding: 'xlsx', sheets, sheet: picked.sheet, rows, fault: null };
  } catch {
    // The reader has no closed list of what it throws; whatever it is, the file cannot be read.
    const fault = cannotBe('a spreadsheet that cannot be read', 'a workbook saved by Excel as .xlsx, or CSV UTF-8');
    return { encoding: 'xlsx', ...NO_SHEETS, rows: [], fault };
  }
}

/**
 * Reads a list of cases from the bytes of a CSV file (its cells parted by comma, semicolon or tab) or of one sheet of
 * an Excel workbook. What cannot be read is told in `fault`, with the rows before it.
 */
export async function readTable(name: string, bytes: Buffer, { encoding, sheet }: TableReading): Promise<ListTable> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (startsWith(bytes, OLD_EXCEL_SIGN)) {
    const fault = cannotBe('an Excel file of the old kind, .xls', 'a file saved as .xlsx, or as CSV UTF-8');
    return { name, sha256, encoding, ...NO_SHEETS, rows: [], fault, isOtherEncoding: false };
  }
  const read = startsWith(bytes, XLSX_SIGN) ? await readXlsx(bytes, sheet) : readCsv(bytes, encoding);
  return { name, sha256, ...read, isOtherEncoding: read.fault?.found === NOT_UTF8.found };
}

/** A list of cases on disk. */
export function readTableFile(file: string, how: TableReading): Promise<ListTable> {
  return readTable(path.basename(file), readFileSync(file), how);
}
