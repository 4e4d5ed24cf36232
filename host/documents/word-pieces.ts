import { Bookmark, FootnoteReferenceRun, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Piece } from '../../domain/report/document.ts';
import { INK } from './word-styles.ts';

/** Writes pieces of lines. Word numbers footnotes by their references, so a note has one; a later one is a link to it. */
export interface PieceWriter {
  write(pieces: readonly Piece[]): ParagraphChild[];
}

const LOOKS = { plain: {}, strong: { bold: true }, quiet: { color: INK.quiet } } as const;

function writeText({ text, look }: Piece & { kind: 'text' }): TextRun[] {
  return text
    .split('\n')
    .map((line, at) => new TextRun({ ...LOOKS[look], text: line, ...(at > 0 ? { break: 1 } : {}) }));
}

function writeLink({ text, to }: Piece & { kind: 'link' }): ParagraphChild {
  return new InternalHyperlink({ anchor: to, children: [new TextRun({ text, style: 'Hyperlink' })] });
}

/** A writer for one document. */
export function makePieceWriter(): PieceWriter {
  const referred = new Set<number>();

  function writeNote(number: number): ParagraphChild {
    const id = `note-${number}`;
    if (referred.has(number)) {
      return new InternalHyperlink({
        anchor: id,
        children: [new TextRun({ text: String(number), superScript: true })],
      });
    }
    referred.add(number);
    return new Bookmark({ id, children: [new FootnoteReferenceRun(number)] });
  }

  function writePiece(piece: Piece): ParagraphChild[] {
    switch (piece.kind) {
      case 'text':
        return writeText(piece);
      case 'link':
        return [writeLink(piece)];
      case 'note':
        return [writeNote(piece.number)];
    }
  }

  return { write: (pieces) => pieces.flatMap(writePiece) };
}
