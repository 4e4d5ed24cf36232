/** The header of a list: in which of the rows it stands, and the name of each column. */
export interface ListHeader {
  /** Place among the rows given, from 0. */
  readonly at: number;
  readonly columns: readonly string[];
}

const ROWS_LOOKED_AT = 20;

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;

/** The letters a spreadsheet gives a column: A, B, ... Z, AA, ... `at` from 0. */
export function columnLetters(at: number): string {
  const before = at < 26 ? '' : columnLetters(Math.floor(at / 26) - 1);
  return before + String.fromCharCode(65 + (at % 26));
}

/** The names of columns, each once: one without a header is called by its letters, a second of one name is numbered. */
export function nameColumns(cells: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, at) => {
    const name = cell.replace(/\s+/g, ' ').trim() || `Column ${columnLetters(at)}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/**
 * Finds the header of a list: the first of its first rows with as many filled cells as any of them. Titles, and
 * headings merged over several columns, have fewer. Null of no rows.
 */
export function findHeader(rows: readonly (readonly string[])[]): ListHeader | null {
  const first = rows.slice(0, ROWS_LOOKED_AT);
  const most = Math.max(0, ...first.map(filled));
  const nearly = Math.max(1, Math.ceil(most * 0.8));
  const at = first.findIndex((cells) => filled(cells) >= nearly && new Set(cells).size >= nearly);
  return at < 0 ? null : { at, columns: nameColumns(first[at] ?? []) };
}
