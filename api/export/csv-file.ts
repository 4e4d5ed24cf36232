import { BOM, writeRow } from '../../domain/csv.ts';

/** A file of an export. Its text comes in chunks, made as they are asked for, so that a file of any size fits. */
export interface ExportFile {
  readonly name: string;
  chunks(): Iterable<string>;
}

const CHUNK_CHARACTERS = 64 * 1024;

/** The text of a CSV file: BOM, header, rows, in chunks. */
export function* writeCsv(header: readonly string[], rows: Iterable<readonly string[]>): Generator<string> {
  let chunk = BOM + writeRow(header);
  for (const row of rows) {
    chunk += writeRow(row);
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
