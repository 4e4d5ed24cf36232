import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { CsvError, type Parser, parse } from 'csv-parse';
import { LONGEST_TEXT } from '../api/contract/text.ts';
import type { CsvFault, CsvRow, ImportSource } from '../api/ports.ts';

const CHUNK_BYTES = 64 * 1024;
// A quote that is never closed must not take the rest of a large file into memory. A character has up to four bytes.
const LONGEST_RECORD_BYTES = 4 * LONGEST_TEXT + 64 * 1024;
const NEWLINE = 0x0a;
// Stands for what could not be read: the parser gives a row only when it has seen some of the next.
const PLACEHOLDER = '\ufffd'.repeat(8);
export const NOT_UTF8 = { found: 'bytes that are not UTF-8', expected: 'a file saved as UTF-8' };

function* readChunks(file: string): Generator<Buffer> {
  const descriptor = openSync(file, 'r');
  try {
    for (;;) {
      const chunk = Buffer.alloc(CHUNK_BYTES);
      const length = readSync(descriptor, chunk, 0, CHUNK_BYTES, null);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** How many bytes at the end of a chunk begin a character that goes on in the next: 0 to 3. */
function unfinishedBytes(chunk: Buffer): number {
  for (let back = 1; back <= Math.min(3, chunk.length); back++) {
    const byte = chunk[chunk.length - back] ?? 0;
    const isFirstOfMany = byte >= 0xc0;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    if (isFirstOfMany) return length > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** The lines of a chunk that come before the first one with bytes that are not UTF-8. */
function wholeLines(chunk: Buffer): Buffer {
  for (let start = 0; ; ) {
    const end = chunk.indexOf(NEWLINE, start) + 1;
    if (end === 0 || !isUtf8(chunk.subarray(start, end))) return chunk.subarray(0, start);
    start = end;
  }
}

/** Passes chunks on while they are UTF-8; null comes after the last line that is. */
function* checkEncoding(chunks: Iterable<Buffer>): Generator<Buffer | null> {
  let rest: Buffer = Buffer.alloc(0);
  for (const chunk of chunks) {
    const whole = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const cut = whole.length - unfinishedBytes(whole);
    const text = whole.subarray(0, cut);
    if (!isUtf8(text)) {
      yield wholeLines(text);
      yield null;
      return;
    }
    rest = whole.subarray(cut);
    yield text;
  }
  if (rest.length > 0) yield null;
}

function describe(error: Error, row: number): CsvFault {
  const code = error instanceof CsvError ? error.code : '';
  if (code === 'CSV_QUOTE_NOT_CLOSED') return { row, found: 'a quote that is never closed', expected: 'a closing "' };
  if (code === 'CSV_MAX_RECORD_SIZE') {
    return { row, found: 'a row too long to be one', expected: `cells of up to ${LONGEST_TEXT} characters` };
  }
  return {
    row,
    found: 'a " in the middle of a cell',
    expected: 'cells with a " to be quoted, and each " in them doubled',
  };
}

function* drain(parser: Parser, from: number): Generator<CsvRow> {
  let row = from;
  for (let cells = parser.read(); cells !== null; cells = parser.read()) yield { row: ++row, cells };
}

function* parseRows(chunks: Iterable<Buffer>, delimiter = ','): Generator<CsvRow | CsvFault> {
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true, // told by us, by row and column
    record_delimiter: ['\r\n', '\n'],
    max_record_size: LONGEST_RECORD_BYTES,
  });
  let failure: Error | null = null;
  parser.on('error', (error) => {
    failure = error;
  });
  let row = 0;
  const tellFailure = (): CsvFault | null => {
    const error = failure ?? parser.errored;
    return error ? describe(error, row + 1) : null;
  };
  for (const chunk of checkEncoding(chunks)) {
    parser.write(chunk ?? PLACEHOLDER);
    for (const read of drain(parser, row)) {
      row = read.row;
      yield read;
    }
    const fault = chunk === null ? { row: row + 1, ...NOT_UTF8 } : tellFailure();
    if (fault) return yield fault;
  }
  parser.end();
  for (const read of drain(parser, row)) {
    row = read.row;
    yield read;
  }
  const fault = tellFailure();
  if (fault) yield fault;
}

/** A CSV file on disk, read as it is needed: UTF-8 with or without BOM, CRLF or LF. `name` is what faults call it. */
export function csvFile(name: string, file: string): ImportSource {
  return { name, rows: () => parseRows(readChunks(file)) };
}

/** The bytes of text; half a character, which UTF-8 cannot hold, as a byte that it cannot either. */
function toBytes(text: string): Buffer[] {
  const half = text.search(/\p{Surrogate}/u);
  return half < 0 ? [Buffer.from(text)] : [Buffer.from(text.slice(0, half)), Buffer.from([0xff])];
}

/** CSV that is at hand as text. */
export function csvText(name: string, text: string): ImportSource {
  return { name, rows: () => parseRows(toBytes(text)) };
}

/** Cuts bytes into chunks of the size that a file is read in. */
function* cutChunks(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}

/** CSV that is at hand as bytes, its cells parted by `delimiter`. */
export function csvBytes(bytes: Buffer, delimiter: string): Iterable<CsvRow | CsvFault> {
  return parseRows(cutChunks(bytes), delimiter);
}
