import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  HeadingLevel,
  type INumberingOptions,
  LevelFormat,
  Packer,
  type PageNumberEstimator,
  Paragraph,
  type Table,
  TableOfContents,
  TextRun,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { Block, ReportDocument } from '../../domain/report/document.ts';
import { writeChart } from './word-chart.ts';
import { writeCover } from './word-cover.ts';
import { NOTHING, writeFooter, writeHeader } from './word-margins.ts';
import { makePieceWriter, type PieceWriter } from './word-pieces.ts';
import { INK, STYLES } from './word-styles.ts';
import { writeTable } from './word-table.ts';

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;
const MARGIN = 1134; // two centimetres, in twentieths of a point
const EDGE = 500; // from the edge of the page to what stands in its margin
const LINE_ROOM = 440;
const ITEM_ROOM = 60;
const LAST_ITEM_ROOM = 160;

const estimate = estimatePageNumbersWith({ guess: true });

/**
 * Works out the page of each heading; a sign whose width is not known counts as a letter of average width. Headings have no
 * list numbers, so the document is not read once more for these.
 */
const countPages: PageNumberEstimator = (body, context) => estimate(body, context);

const listName = (start: number): string => `numbers-${start}`;
const BULLETS = 'bullets';
const INDENT = { indent: { left: 400, hanging: 300 } };

/** Lists as Word numbers them: one with marks, and one for each number that a list of the document begins with. */
function writeNumbering(blocks: readonly Block[]): INumberingOptions {
  const starts = new Set(blocks.flatMap((block) => (block.kind === 'list' && block.ordered ? [block.start] : [])));
  const style = { paragraph: INDENT };
  const level = { level: 0, alignment: AlignmentType.LEFT, style };
  return {
    config: [
      { reference: BULLETS, levels: [{ ...level, format: LevelFormat.BULLET, text: '•' }] },
      ...[...starts].map((start) => ({
        reference: listName(start),
        levels: [{ ...level, format: LevelFormat.DECIMAL, text: '%1.', start }],
      })),
    ],
  };
}

function writeHeading({ level, text, id }: Block & { kind: 'heading' }, isNewPage: boolean): Paragraph {
  return new Paragraph({
    heading: LEVELS[level - 1] ?? HeadingLevel.HEADING_4,
    pageBreakBefore: isNewPage,
    children: [new Bookmark({ id, children: [new TextRun(text)] })],
  });
}

/**
 * The contents as Word makes them of the headings, with a link and the page of each. The numbers are worked out here, as
 * Word would lay the pages out, so that it need not ask to update them; LibreOffice counts them itself.
 */
function writeContents({ title, entries }: Block & { kind: 'contents' }): (Paragraph | TableOfContents)[] {
  const levels = entries.map(({ level }) => level);
  const headingStyleRange = `${Math.min(...levels)}-${Math.max(...levels)}`;
  return [
    new Paragraph({ style: 'TOCHeading', pageBreakBefore: true, text: title }),
    new TableOfContents(title, { hyperlink: true, headingStyleRange }),
  ];
}

function writeLines({ label, count }: Block & { kind: 'lines' }): Paragraph[] {
  const rule = { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: INK.text } };
  const line = () => new Paragraph({ border: rule, spacing: { before: LINE_ROOM / 2, after: 0, line: LINE_ROOM / 2 } });
  return [
    new Paragraph({ style: 'small', keepNext: true, text: label }),
    // A border is drawn once around paragraphs that are alike and touch: each second one is let in a little less.
    ...Array.from({ length: count }, (_, at) =>
      at % 2 === 0
        ? line()
        : new Paragraph({
            border: rule,
            indent: { right: 1 },
            spacing: { before: LINE_ROOM / 2, after: 0, line: LINE_ROOM / 2 },
          }),
    ),
    new Paragraph({ text: '' }),
  ];
}

/** Whether a paragraph belongs to what follows: a label, a rating, a statement. */
function leadsOn({ style, pieces }: Block & { kind: 'paragraph' }): boolean {
  return (
    style === 'lead' || style === 'quote' || pieces.every((piece) => piece.kind === 'text' && piece.look === 'strong')
  );
}

/** Writes blocks in order, counting tables and figures. */
class BlockWriter {
  readonly #writer: PieceWriter;
  #tables = 0;
  #figures = 0;
  #isNewPage = false;

  constructor(writer: PieceWriter) {
    this.#writer = writer;
  }

  readonly write = (block: Block): (Paragraph | Table | TableOfContents)[] => {
    const isNewPage = this.#isNewPage;
    this.#isNewPage = block.kind === 'page-break';
    switch (block.kind) {
      case 'cover':
        return writeCover(block);
      case 'contents':
        return writeContents(block);
      case 'heading':
        return [writeHeading(block, isNewPage)];
      case 'paragraph': {
        const style = block.style === 'body' ? {} : { style: block.style };
        const keepNext = leadsOn(block);
        return [new Paragraph({ ...style, keepNext, children: this.#writer.write(block.pieces) })];
      }
      case 'list': {
        const reference = block.ordered ? listName(block.start) : BULLETS;
        return block.items.map(
          (item, at) =>
            new Paragraph({
              numbering: { reference, level: 0 },
              spacing: { after: at === block.items.length - 1 ? LAST_ITEM_ROOM : ITEM_ROOM },
              children: this.#writer.write(item),
            }),
        );
      }
      case 'table':
        return writeTable(block, ++this.#tables, this.#writer);
      case 'chart':
        return writeChart(block, ++this.#figures);
      case 'lines':
        return writeLines(block);
      case 'page-break':
        return [];
    }
  };
}

/** Writes a document as a Word file (.docx), in base64: real headings, styles, captions, footnotes and header rows. */
export function writeWord(document: ReportDocument): Promise<string> {
  const { title, blocks, notes } = document;
  const writer = makePieceWriter();
  const footnotes = notes.map(
    (note, at) =>
      [at + 1, { children: [new Paragraph({ style: 'FootnoteText', children: writer.write(note) })] }] as const,
  );
  const file = new Document({
    title,
    creator: 'Casebook',
    description: '',
    styles: STYLES,
    ...(blocks.some(({ kind }) => kind === 'contents') ? { pageNumbers: countPages } : {}),
    numbering: writeNumbering(blocks),
    footnotes: Object.fromEntries(footnotes),
    sections: [
      {
        properties: {
          titlePage: blocks[0]?.kind === 'cover',
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: EDGE, footer: EDGE },
          },
        },
        headers: { default: writeHeader(title), first: NOTHING.header },
        footers: { default: writeFooter(), first: NOTHING.footer },
        children: blocks.flatMap(new BlockWriter(writer).write),
      },
    ],
  });
  return Packer.toBase64String(file);
}
