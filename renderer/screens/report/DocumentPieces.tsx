import type { Piece } from '../../../domain/report/document.ts';

function show(id: string): void {
  document.getElementById(id)?.scrollIntoView({ block: 'start' });
}

function OnePiece({ piece }: { readonly piece: Piece }) {
  switch (piece.kind) {
    case 'text':
      if (piece.look === 'strong') return <strong>{piece.text}</strong>;
      return piece.look === 'quiet' ? <span className="app-document__quiet">{piece.text}</span> : piece.text;
    case 'link':
      return (
        <button type="button" className="app-link-button" onClick={() => show(piece.to)}>
          {piece.text}
        </button>
      );
    case 'note':
      return (
        <sup>
          <button type="button" className="app-link-button" onClick={() => show(`note-${piece.number}`)}>
            <span className="govuk-visually-hidden">Footnote </span>
            {piece.number}
          </button>
        </sup>
      );
  }
}

/** The pieces of a line. The address is taken by the screens, so what leads within the document scrolls. */
export function DocumentPieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no names, and a document is drawn once
    <OnePiece key={at} piece={piece} />
  ));
}
