import { BOM, writeRow } from '../../domain/csv.ts';

/** A file of an export. Its text comes in chunks, made as they are asked for, so that a file of any size fits. */
export interface ExportFile {
  readonly name: string;
  chunks(): Iterable<string>;
}

const CHUNK_CHARACTERS = 64 * 1024;

/** Brings pieces of text together into chunks that are worth a write each. */
export function* inChunks(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

function* csvPieces(header: readonly string[], lines: Iterable<string>): Generator<string> {
  yield BOM + writeRow(header);
  yield* lines;
}

function* writeRows(rows: Iterable<readonly string[]>): Generator<string> {
  for (const row of rows) yield writeRow(row);
}

/** The text of a CSV file whose lines are written already, in chunks. */
export function writeCsvLines(header: readonly string[], lines: Iterable<string>): Generator<string> {
  return inChunks(csvPieces(header, lines));
}

/** The text of a CSV file: BOM, header, rows, in chunks. */
export function writeCsv(header: readonly string[], rows: Iterable<readonly string[]>): Generator<string> {
  return writeCsvLines(header, writeRows(rows));
}
