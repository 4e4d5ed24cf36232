import type { Block, Cell, Column, Piece, Row } from './document.ts';

/** What can be given for a line: text, or pieces. */
export type Line = string | readonly Piece[];

/** Text as it is. */
export const plain = (text: string): Piece => ({ kind: 'text', text, look: 'plain' });

/** Text that stands out. */
export const strong = (text: string): Piece => ({ kind: 'text', text, look: 'strong' });

/** Text that stands back. */
export const quiet = (text: string): Piece => ({ kind: 'text', text, look: 'quiet' });

const pieces = (line: Line): readonly Piece[] => (typeof line === 'string' ? [plain(line)] : line);

/** What leads to a heading, made from its text or its name. */
export function headingId(text: string): string {
  const slug = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `part-${slug}`;
}

/** A heading; its id is made from `id`, or from its text. */
export function heading(level: 1 | 2 | 3 | 4, text: string, id = text): Block {
  return { kind: 'heading', level, text, id: headingId(id) };
}

/** A paragraph; of the text itself unless a style is given. */
export function paragraph(line: Line, style: (Block & { kind: 'paragraph' })['style'] = 'body'): Block {
  return { kind: 'paragraph', style, pieces: pieces(line) };
}

/** A list with a mark for each item. */
export function bullets(items: readonly Line[]): Block {
  return { kind: 'list', ordered: false, start: 1, items: items.map(pieces) };
}

/** A list with numbers, the first of which is `start`. */
export function numbers(items: readonly Line[], start = 1): Block {
  return { kind: 'list', ordered: true, start, items: items.map(pieces) };
}

/** A cell, with a bar of a percentage below its text or without. */
export function cell(line: Line, bar: number | null = null): Cell {
  return { pieces: pieces(line), bar };
}

/** A row of cells, the first of which heads it. */
export const row = (...cells: (Line | Cell)[]): Row => ({
  kind: 'row',
  cells: cells.map((one) => (typeof one === 'object' && 'pieces' in one ? one : cell(one))),
});

/** A row that heads those that follow. */
export const groupRow = (line: Line): Row => ({ kind: 'group', cells: [cell(line)] });

/** A column; its width is in per cent of the table's. */
export function column(title: string, width: number, align: Column['align'] = 'left'): Column {
  return { title, width, align };
}

/** A table with its caption and header. */
export function table(caption: string, columns: readonly Column[], rows: readonly Row[]): Block {
  return { kind: 'table', caption, columns, rows };
}

/** What follows begins a new page. */
export const PAGE_BREAK: Block = Object.freeze({ kind: 'page-break' });
