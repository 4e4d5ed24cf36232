import type { Column } from './columns.ts';

// What SPSS holds at most, in bytes of UTF-8; a label is cut where it is longer.
const LONGEST_VARIABLE_LABEL = 255;
const LONGEST_VALUE_LABEL = 120;
const TEXT_WIDTH = 32_767;
const TEXT_LINE = 1000;
const LINE_WIDTH = 200;

const FORMATS: Readonly<Record<Exclude<Column['type'], 'string'>, string>> = {
  integer: 'F8.0',
  number: 'F8.1',
  date: 'SDATE10',
  datetime: 'A30',
};

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** How many bytes a character takes in UTF-8. */
function bytesOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

/** A text of so many bytes at most, cut between characters. */
function cutBytes(text: string, most: number): string {
  let bytes = 0;
  let cut = '';
  for (const character of text) {
    bytes += bytesOf(character);
    if (bytes > most) return cut;
    cut += character;
  }
  return cut;
}

/** A column's format. A note or reason has the longest text there is; what is coded no longer one than a code. */
function formatOf({ type, holdsText, many, codes, name }: Column): string {
  if (type !== 'string') return FORMATS[type];
  if (holdsText) return `A${['note', 'reason'].includes(name) ? TEXT_WIDTH : TEXT_LINE}`;
  return `A${many || codes.length === 0 ? TEXT_LINE : Math.max(...codes.map(({ code }) => code.length))}`;
}

const valueLabels = ({ name, codes }: Column): string[] => [
  `  /${name}`,
  ...codes.map(({ code, label }) => `    ${quote(code)} ${quote(cutBytes(label, LONGEST_VALUE_LABEL))}`),
];

const inLines = (words: readonly string[]): string => {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE_WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`  ${word}`);
  }
  return lines.join('\n');
};

/**
 * SPSS syntax that reads one CSV file of an export and labels it: variables, and the values of coded ones. To be run in
 * the folder of the file. Several codes in one cell stay as they are: SPSS has no value for that.
 */
export function writeSpss(file: string, columns: readonly Column[]): string {
  const coded = columns.filter(({ codes, many }) => codes.length > 0 && !many);
  const variables = columns.map((column) => `${column.name} ${formatOf(column)}`);
  const labels = columns.map(({ name, label }) => `  ${name} ${quote(cutBytes(label, LONGEST_VARIABLE_LABEL))}`);
  const parts = [
    `* Reads ${file} of a Casebook export, and labels it. Run it in the folder of the file.`,
    `GET DATA /TYPE=TXT /FILE=${quote(file)} /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /FIRSTCASE=2\n  /DELIMITERS=',' /QUALIFIER='"' /VARIABLES=\n${inLines(variables)}.`,
    `VARIABLE LABELS\n${labels.join('\n')}.`,
    ...(coded.length > 0 ? [`VALUE LABELS\n${coded.flatMap(valueLabels).join('\n')}.`] : []),
    'EXECUTE.',
  ];
  return `${parts.join('\n')}\n`;
}
