/** What a spreadsheet would run as a formula, also behind the apostrophes that keep it from doing so. */
const RUNS = /^'*[=+\-@\t\r]/;

/**
 * Free text, made safe for a spreadsheet: an apostrophe goes before what it would run. `=1+1` becomes `'=1+1`, and
 * `'=1+1` becomes `''=1+1`, so that `revealFormula` gives every text back to the byte.
 */
export function hideFormula(text: string): string {
  return RUNS.test(text) ? `'${text}` : text;
}

/** The text that `hideFormula` was given. */
export function revealFormula(text: string): string {
  return text.startsWith("'") && RUNS.test(text) ? text.slice(1) : text;
}

/** One cell as it stands in a file: quoted where it has to be. */
export function writeCell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One row with its line end. Cells are written as they are: hide formulas first, in free text only. */
export function writeRow(cells: readonly string[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

/** Tells a spreadsheet that a file is UTF-8; the first character of every CSV that Casebook writes. */
export const BOM = '\ufeff';
