/** A column whose name begins with # holds numbers, which stand at its right. */
const isNumeric = (name: string): boolean => name.startsWith('#');

/** Text columns wide; most characters are one, and those that are not are few enough here. */
const widthOf = (text: string): number => [...text].length;

/** A plain text table: columns as wide as they need to be, two spaces between, a rule below the header. */
export function writeTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const names = header.map((name) => name.replace(/^#/, ''));
  const widths = names.map((name, at) => Math.max(widthOf(name), ...rows.map((row) => widthOf(row[at] ?? ''))));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => {
        const space = ' '.repeat(Math.max(0, (widths[at] ?? 0) - widthOf(cell)));
        return isNumeric(header[at] ?? '') ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd();
  return `${[line(names), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')}\n`;
}
