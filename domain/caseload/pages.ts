import type { CaseloadCase } from '../sampling/caseload-case.ts';

/** A case of a list with the spreadsheet row it stood in. */
export interface ListedRow extends CaseloadCase {
  readonly row: number;
}

/** How many rows a page holds: lists are kept and read a page at a time. */
export const PAGE_ROWS = 500;

// A page is JSON: an array a row, so that a hundred thousand rows are written and read in a fraction of a second.
type Cells = readonly [row: number, pseudonym: string, reference: string | null, caseType: string, ...facts: string[]];

function* pagesOf<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += PAGE_ROWS) yield rows.slice(at, at + PAGE_ROWS);
}

/** The pages of a list. `columns` are the facts, in order. */
export function writePages(rows: readonly ListedRow[], columns: readonly string[]): readonly string[] {
  return [...pagesOf(rows)].map((page) =>
    JSON.stringify(
      page.map(({ row, pseudonym, reference, caseType, facts }) => [
        row,
        pseudonym,
        reference,
        caseType,
        ...columns.map((column) => facts[column] ?? ''),
      ]),
    ),
  );
}

const parsePage = (text: string): readonly Cells[] => JSON.parse(text); // its bytes are held to the fingerprint in the history

function rowOf([row, pseudonym, reference, caseType, ...values]: Cells, columns: readonly string[]): ListedRow {
  const facts: Record<string, string> = {};
  for (let at = 0; at < columns.length; at++) {
    const [column, value] = [columns[at], values[at]];
    if (column !== undefined && value) facts[column] = value;
  }
  return { row, pseudonym, reference, caseType, facts };
}

/** The rows of a page that `writePages` wrote. */
export function readPage(text: string, columns: readonly string[]): readonly ListedRow[] {
  return parsePage(text).map((cells) => rowOf(cells, columns));
}

/** Gives single rows of a page, by their places from 0; null where it has no such row. */
export function openPage(text: string, columns: readonly string[]): (at: number) => ListedRow | null {
  const page = parsePage(text);
  return (at) => {
    const cells = page[at];
    return cells ? rowOf(cells, columns) : null;
  };
}
