/** The header of a list: in which of the rows it stands, and the name of each column. */
export interface ListHeader {
  /** Place among the rows given, from 0. */
  readonly at: number;
  readonly columns: readonly string[];
}

const ROWS_LOOKED_AT = 20;
const NEARLY = 0.8;

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

/** How many cells rows have filled, usually: the middle of those that have any. */
function usuallyFilled(rows: readonly (readonly string[])[]): number {
  const counts = rows.map(filled).filter((count) => count > 0);
  return counts.sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
}

/**
 * Finds the header of a list: the first of its first rows with nearly as many filled cells as rows usually have, all of
 * them different. Titles, and headings merged over several columns, have fewer. Null of no rows.
 */
export function findHeader(rows: readonly (readonly string[])[]): ListHeader | null {
  const first = rows.slice(0, ROWS_LOOKED_AT);
  const nearly = Math.max(1, Math.ceil(usuallyFilled(first) * NEARLY));
  const at = first.findIndex((cells) => filled(cells) >= nearly && new Set(cells).size >= nearly);
  return at < 0 ? null : { at, columns: nameColumns(first[at] ?? []) };
}
