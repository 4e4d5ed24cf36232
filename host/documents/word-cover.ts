import { Bookmark, BorderStyle, HeadingLevel, Paragraph, Tab, TextRun } from 'docx';
import type { Block } from '../../domain/report/document.ts';
import { INK } from './word-styles.ts';
import { TEXT_WIDTH, writeBar } from './word-table.ts';

// In twentieths of a point.
const FROM_TOP = 2400;
const BEFORE_RATING = 900;
const BEFORE_FACTS = 700;
const BEFORE_MADE = 1400;
const FACT_COLUMN = 2300;
const BAR_WIDTH = 4200;

const RULE = { style: BorderStyle.SINGLE, size: 18, space: 14, color: INK.text } as const;

type Cover = Block & { kind: 'cover' };

/** The overall rating in words, with a bar as long as it is up the scale, and the scale. */
function writeRating(rating: Cover['rating']): Paragraph[] {
  if (rating === null) return [];
  return [
    new Paragraph({ style: 'small', spacing: { before: BEFORE_RATING, after: 40 }, text: rating.label }),
    new Paragraph({ style: 'rating', text: rating.text }),
    ...writeBar(rating.bar, BAR_WIDTH, TEXT_WIDTH - BAR_WIDTH),
    new Paragraph({ style: 'small', spacing: { before: 80 }, text: rating.scale }),
  ];
}

/** A title page: what the document is, the rating, and what is to be known of it; at its end, how it was made. */
export function writeCover({ id, title, subtitle, rating, facts, made }: Cover): Paragraph[] {
  return [
    new Paragraph({ style: 'subtitle', spacing: { before: FROM_TOP }, text: subtitle }),
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      border: { bottom: RULE },
      children: [new Bookmark({ id, children: [new TextRun(title)] })],
    }),
    ...writeRating(rating),
    ...facts.map(
      ({ label, text }, at) =>
        new Paragraph({
          style: 'fact',
          ...(at === 0 ? { spacing: { before: BEFORE_FACTS } } : {}),
          indent: { left: FACT_COLUMN, hanging: FACT_COLUMN },
          tabStops: [{ type: 'left', position: FACT_COLUMN }],
          children: [
            new TextRun({ text: label, color: INK.quiet }),
            new TextRun({ children: [new Tab()] }),
            new TextRun(text),
          ],
        }),
    ),
    new Paragraph({ style: 'small', spacing: { before: BEFORE_MADE }, text: made }),
  ];
}
