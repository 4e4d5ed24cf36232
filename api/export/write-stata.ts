import type { Column } from './columns.ts';

// Stata holds 80 characters of a variable's label; a longer one is cut.
const LONGEST_VARIABLE_LABEL = 80;

/** Text in Stata's compound quotes, in which only those quotes themselves and macro signs mean anything. */
const quote = (text: string): string => `\`"${text.replaceAll(/["`']/g, '’').replaceAll('$', '')}"'`;

const cut = (text: string): string => [...text].slice(0, LONGEST_VARIABLE_LABEL).join('');

/** A coded variable becomes a number with a label: Stata labels no text. */
function encodeCodes({ name, codes }: Column): string[] {
  return [
    ...codes.map(({ label }, at) => `label define ${name} ${at + 1} ${quote(label)}, add`),
    `generate int ${name}_coded = .`,
    ...codes.map(({ code }, at) => `replace ${name}_coded = ${at + 1} if ${name} == "${code}"`),
    `label values ${name}_coded ${name}`,
    `order ${name}_coded, after(${name})`,
    `drop ${name}`,
    `rename ${name}_coded ${name}`,
  ];
}

function encodeDate({ name }: Column): string[] {
  return [
    `generate long ${name}_day = daily(${name}, "YMD")`,
    `format ${name}_day %tdCCYY-NN-DD`,
    `order ${name}_day, after(${name})`,
    `drop ${name}`,
    `rename ${name}_day ${name}`,
  ];
}

function typeColumn(column: Column): string[] {
  if (column.codes.length > 0 && !column.many) return encodeCodes(column);
  if (column.type === 'date') return encodeDate(column);
  return column.type === 'integer' || column.type === 'number' ? [`destring ${column.name}, replace`] : [];
}

/**
 * A Stata do-file that reads one CSV file of an export, types its columns and labels them. To be run in the folder of
 * the file. Several codes in one cell stay text.
 */
export function writeStata(file: string, columns: readonly Column[]): string {
  const lines = [
    `* Reads ${file} of a Casebook export, and labels it. Run it in the folder of the file.`,
    `import delimited using "${file}", clear varnames(1) case(preserve) encoding("UTF-8") bindquotes(strict) maxquotedrows(unlimited) stringcols(_all)`,
    ...columns.flatMap(typeColumn),
    ...columns.map(({ name, label }) => `label variable ${name} ${quote(cut(label))}`),
  ];
  return `${lines.join('\n')}\n`;
}
