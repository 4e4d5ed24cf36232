import * as z from 'zod';

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const text = z.string();

/** A piece of a line. A note is referred to by its number; a link leads to a heading of the same document. */
export const Piece = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('text'), text, look: z.enum(['plain', 'strong', 'quiet']) }),
    z.strictObject({ kind: z.literal('note'), number: z.int().positive() }),
    z.strictObject({ kind: z.literal('link'), text, to: text }),
  ])
  .readonly();
export type Piece = z.infer<typeof Piece>;

/** A cell of a table. A bar is drawn below its text, as long as its percentage; the text says the same. */
export const Cell = z.strictObject({ pieces: list(Piece), bar: z.number().min(0).max(100).nullable() }).readonly();
export type Cell = z.infer<typeof Cell>;

/** A row of a table: its first cell heads it. A group row heads those that follow, and has one cell across. */
export const Row = z.strictObject({ kind: z.enum(['row', 'group']), cells: list(Cell) }).readonly();
export type Row = z.infer<typeof Row>;

/** A column of a table. Its width is a share of the table's, in per cent. */
export const Column = z
  .strictObject({ title: text, width: z.number().positive().max(100), align: z.enum(['left', 'right', 'centre']) })
  .readonly();
export type Column = z.infer<typeof Column>;

/** A line of the contents: a heading of the same document, and how deep it stands. */
export const Entry = z.strictObject({ level: z.union([z.literal(2), z.literal(3)]), text, to: text }).readonly();
export type Entry = z.infer<typeof Entry>;

/** A block of a document, in reading order. */
export const Block = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('heading'), level: z.int().min(1).max(4), text, id: text }),
    z.strictObject({
      kind: z.literal('cover').describe('A page of its own, before all others; its title heads the document'),
      id: text,
      title: text,
      subtitle: text,
      rating: z
        .strictObject({ label: text, text, scale: text, bar: z.number().min(0).max(100) })
        .readonly()
        .nullable()
        .describe('In words, with the scale it is one of, and how far up that it is'),
      facts: list(z.strictObject({ label: text, text }).readonly()),
      made: text.describe('With what the document was made, when, and from what'),
    }),
    z.strictObject({ kind: z.literal('contents'), title: text, entries: list(Entry) }),
    z.strictObject({
      kind: z.literal('paragraph'),
      style: z.enum(['body', 'lead', 'subtitle', 'quote', 'small']),
      pieces: list(Piece),
    }),
    z.strictObject({
      kind: z.literal('list'),
      ordered: z.boolean(),
      start: z.int().positive().describe('The number of its first item'),
      items: list(list(Piece)),
    }),
    z.strictObject({ kind: z.literal('table'), caption: text, columns: list(Column), rows: list(Row) }),
    z.strictObject({
      kind: z.literal('chart'),
      id: text.describe('Unique in the document'),
      title: text,
      description: text.describe('What the chart shows, for those who do not see it'),
      bars: list(z.strictObject({ label: text, percent: z.number().min(0).max(100) }).readonly()),
    }),
    z.strictObject({ kind: z.literal('lines'), label: text, count: z.int().positive().describe('To be written on') }),
    z.strictObject({ kind: z.literal('page-break') }),
  ])
  .readonly();
export type Block = z.infer<typeof Block>;

/** A document as it is meant, before any file format: what Word, HTML and the preview are all written from. */
export const ReportDocument = z
  .strictObject({
    title: text,
    language: z.literal('en-GB'),
    blocks: list(Block),
    notes: list(list(Piece)).describe('Footnotes; the first has number 1'),
  })
  .readonly();
export type ReportDocument = z.infer<typeof ReportDocument>;
