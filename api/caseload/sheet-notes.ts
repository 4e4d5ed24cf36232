import { columnLetters } from '../../domain/caseload/header.ts';
import type { ListNote } from '../contract/caseload.ts';
import type { ListTable } from '../ports.ts';
import type { ListSheet } from './sheet.ts';

const whole = (text: string): ListNote => ({ row: null, column: null, text });

function noteAbove({ headerRow, columns }: ListSheet): ListNote[] {
  if (headerRow === 1) return [];
  const above = headerRow === 2 ? 'Row 1 is' : `Rows 1 to ${headerRow - 1} are`;
  const text = `${above} above the header and left out: a title, or a heading over several columns. The header is row ${headerRow}, with ${columns.length} columns.`;
  return [{ row: headerRow, column: null, text }];
}

function noteEmpty({ columns, filled }: ListSheet): ListNote[] {
  const empty = columns.filter((_, at) => filled[at] === 0);
  if (empty.length === 0) return [];
  return [
    whole(`${empty.length === 1 ? '1 column holds' : `${empty.length} columns hold`} nothing: ${empty.join(', ')}.`),
  ];
}

function noteUnnamed({ columns, filled, headerRow }: ListSheet): ListNote[] {
  return columns.flatMap((name, at) => {
    const isUnnamed = name === `Column ${columnLetters(at)}` && (filled[at] ?? 0) > 0;
    return isUnnamed
      ? [{ row: headerRow, column: name, text: `Column ${columnLetters(at)} has values and no header.` }]
      : [];
  });
}

function noteTwins({ columns, headerRow }: ListSheet): ListNote[] {
  return columns.flatMap((name) => {
    const first = name.replace(/ \(\d+\)$/, '');
    const isTwin = first !== name && columns.includes(first);
    return isTwin
      ? [{ row: headerRow, column: name, text: `A second column is called ${first}: it is called ${name} here.` }]
      : [];
  });
}

function noteEncoding({ encoding }: ListTable): ListNote[] {
  return encoding === 'windows-1252'
    ? [whole('The file was read as Windows-1252, as you asked. Look at names and places with accents.')]
    : [];
}

function noteSheets({ sheets, sheet }: ListTable): ListNote[] {
  if (sheets.length < 2) return [];
  const others = sheets.filter((name) => name !== sheet);
  return [whole(`This is the sheet ${sheet ?? ''}. Other sheets of the workbook are not read: ${others.join(', ')}.`)];
}

/** What is worth knowing about a table before its columns are looked at. */
export function notesOnSheet(table: ListTable, sheet: ListSheet): readonly ListNote[] {
  const blank =
    sheet.blankRows === 0
      ? []
      : [whole(`${sheet.blankRows} blank ${sheet.blankRows === 1 ? 'row is' : 'rows are'} left out.`)];
  return [
    ...noteSheets(table),
    ...noteEncoding(table),
    ...noteAbove(sheet),
    ...noteUnnamed(sheet),
    ...noteTwins(sheet),
    ...noteEmpty(sheet),
    ...blank,
  ];
}
