import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type INumberingOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { Block, ReportDocument } from '../../domain/report/document.ts';
import { writeChart } from './word-chart.ts';
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
const LINE_ROOM = 440;
const ITEM_ROOM = 60;
const LAST_ITEM_ROOM = 160;

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

  readonly write = (block: Block): (Paragraph | Table)[] => {
    const isNewPage = this.#isNewPage;
    this.#isNewPage = block.kind === 'page-break';
    switch (block.kind) {
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

function writeFooter(title: string): Footer {
  const children = [`${title}, page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({ style: 'small', alignment: AlignmentType.RIGHT, children: [new TextRun({ children })] }),
    ],
  });
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
    numbering: writeNumbering(blocks),
    footnotes: Object.fromEntries(footnotes),
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: writeFooter(title) },
        children: blocks.flatMap(new BlockWriter(writer).write),
      },
    ],
  });
  return Packer.toBase64String(file);
}
