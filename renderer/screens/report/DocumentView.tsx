import type { ReportDocument } from '../../../domain/report/document.ts';
import { DocumentBlock } from './DocumentBlock.tsx';
import { DocumentPieces } from './DocumentPieces.tsx';

/** A document on the screen: the same blocks that Word and HTML files are written from. */
export function DocumentView({ document }: { readonly document: ReportDocument }) {
  return (
    <article className="app-document" aria-label={document.title} lang={document.language}>
      {document.blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names, and a document is drawn once
        <DocumentBlock key={at} block={block} />
      ))}
      {document.notes.length > 0 && (
        <section className="app-document__notes" aria-label="Footnotes">
          <ol>
            {document.notes.map((note, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a footnote is known by its number
              <li key={at} id={`note-${at + 1}`}>
                <DocumentPieces pieces={note} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </article>
  );
}
