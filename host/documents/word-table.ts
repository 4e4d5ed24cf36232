import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Cell, Column, Row } from '../../domain/report/document.ts';
import type { PieceWriter } from './word-pieces.ts';
import { INK } from './word-styles.ts';

/** Between the margins of an A4 page, in twentieths of a point. */
export const TEXT_WIDTH = 9638;

const CELL_MARGIN = 100;
const BAR_HEIGHT = 110;
const FULL = 100;
const SHORT = 8; // a table of so many rows stays on one page

const ALIGNMENTS = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, centre: AlignmentType.CENTER } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: INK.rule } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: LINE,
  insideVertical: NO_LINE,
};
const BAND = { type: ShadingType.CLEAR, color: 'auto', fill: INK.band } as const;

const widthOf = ({ width }: Column): number => Math.round((TEXT_WIDTH * width) / FULL);

/**
 * A bar is a paragraph with a ground, whose right indent leaves the rest free: of the width of a full bar, and of what is
 * beside it. It holds no text.
 */
export function writeBar(percent: number, full: number, beside = 0): Paragraph[] {
  if (percent === 0) return [];
  return [
    new Paragraph({
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: INK.bar },
      indent: { right: Math.round(full * (1 - percent / FULL)) + beside },
      spacing: { before: 20, after: 40, line: BAR_HEIGHT, lineRule: 'exact' },
      children: [new TextRun({ text: '', size: 2 })],
    }),
  ];
}

function writeCell({ pieces, bar }: Cell, { align }: Column, width: number, writer: PieceWriter): TableCell {
  const text = new Paragraph({ style: 'cell', alignment: ALIGNMENTS[align], children: writer.write(pieces) });
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: [text, ...(bar === null ? [] : writeBar(bar, width - 2 * CELL_MARGIN))],
  });
}

function writeGroup(row: Row, columns: readonly Column[], writer: PieceWriter): TableRow {
  const pieces = row.cells.flatMap((cell) => cell.pieces);
  const bold = pieces.map((piece) => (piece.kind === 'text' ? { ...piece, look: 'strong' as const } : piece));
  return new TableRow({
    cantSplit: true,
    keepNext: true,
    children: [
      new TableCell({
        columnSpan: columns.length,
        shading: BAND,
        children: [new Paragraph({ style: 'cell', children: writer.write(bold) })],
      }),
    ],
  });
}

function writeRow(row: Row, columns: readonly Column[], writer: PieceWriter, keepNext: boolean): TableRow {
  if (row.kind === 'group') return writeGroup(row, columns, writer);
  const cells = columns.flatMap((column, at) => {
    const cell = row.cells[at];
    return cell ? [writeCell(cell, column, widthOf(column), writer)] : [];
  });
  return new TableRow({ cantSplit: true, keepNext, children: cells });
}

/** The header, repeated at the top of each page that the table reaches. */
function writeHeader(columns: readonly Column[]): TableRow {
  const cells = columns.map(
    (column) =>
      new TableCell({
        width: { size: widthOf(column), type: WidthType.DXA },
        shading: BAND,
        children: [
          new Paragraph({
            style: 'cell',
            keepNext: true,
            alignment: ALIGNMENTS[column.align],
            children: [new TextRun({ text: column.title, bold: true })],
          }),
        ],
      }),
  );
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
}

/** A caption, "Table 3: ...", numbered by a field of Word's so that it renumbers. */
export function writeCaption(label: 'Table' | 'Figure', number: number, text: string): Paragraph {
  return new Paragraph({
    style: 'Caption',
    children: [
      new TextRun(`${label} `),
      new SimpleField(`SEQ ${label} \\* ARABIC`, String(number)),
      new TextRun(`: ${text}`),
    ],
  });
}

/** A table below its caption, with a header row that repeats, and room after it. */
export function writeTable(
  { caption, columns, rows }: Block & { kind: 'table' },
  number: number,
  writer: PieceWriter,
): (Paragraph | Table)[] {
  const last = rows.length - 1;
  const staysWithNext = (at: number): boolean => at < last && rows.length <= SHORT;
  return [
    writeCaption('Table', number, caption),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: columns.map(widthOf),
      layout: TableLayoutType.FIXED,
      borders: BORDERS,
      margins: { left: CELL_MARGIN, right: CELL_MARGIN, top: 20, bottom: 20 },
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      rows: [writeHeader(columns), ...rows.map((row, at) => writeRow(row, columns, writer, staysWithNext(at)))],
    }),
    new Paragraph({ spacing: { after: 120, line: 120, lineRule: 'exact' } }),
  ];
}
