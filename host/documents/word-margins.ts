import { BorderStyle, Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { INK } from './word-styles.ts';
import { TEXT_WIDTH } from './word-table.ts';

const rule = (side: 'top' | 'bottom') => ({
  [side]: { style: BorderStyle.SINGLE, size: 4, space: 4, color: INK.rule },
});
const CLOSE = { after: 0 };
const AT_THE_RIGHT = [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }];

/** What stands above each page: what the document is. */
export function writeHeader(title: string): Header {
  return new Header({
    children: [new Paragraph({ style: 'small', border: rule('bottom'), spacing: CLOSE, text: title })],
  });
}

/** What stands below each page: the program, and which page of how many this is. */
export function writeFooter(): Footer {
  const page = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        style: 'small',
        border: rule('top'),
        spacing: CLOSE,
        tabStops: AT_THE_RIGHT,
        children: [
          new TextRun('Made with Casebook'),
          new TextRun({ children: [new Tab()] }),
          new TextRun({ children: page }),
        ],
      }),
    ],
  });
}

/** The first page of a document with a title page has neither. */
export const NOTHING = {
  header: new Header({ children: [new Paragraph('')] }),
  footer: new Footer({ children: [new Paragraph('')] }),
} as const;
