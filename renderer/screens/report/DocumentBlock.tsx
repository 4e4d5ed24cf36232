import { drawPercentBars } from '../../../domain/chart/percent-bars.ts';
import type { Block } from '../../../domain/report/document.ts';
import { ChartDrawing } from '../../parts/ChartDrawing.tsx';
import { ContentsBlock } from './ContentsBlock.tsx';
import { CoverBlock } from './CoverBlock.tsx';
import { DocumentPieces } from './DocumentPieces.tsx';
import { TableBlock } from './TableBlock.tsx';

// The page has a heading of its own, so each of the document's is one level lower.
const HEADINGS = ['h2', 'h3', 'h4', 'h5'] as const;

function DocumentList({ items, ordered, start }: Block & { kind: 'list' }) {
  const shown = items.map((item, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: items have no names, and a document is drawn once
    <li key={at}>
      <DocumentPieces pieces={item} />
    </li>
  ));
  return ordered ? <ol start={start}>{shown}</ol> : <ul>{shown}</ul>;
}

/** One block of a document. */
export function DocumentBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'cover':
      return <CoverBlock {...block} />;
    case 'contents':
      return <ContentsBlock {...block} />;
    case 'heading': {
      const Heading = HEADINGS[block.level - 1] ?? 'h5';
      return <Heading id={block.id}>{block.text}</Heading>;
    }
    case 'paragraph':
      return (
        <p className={`app-document__${block.style}`}>
          <DocumentPieces pieces={block.pieces} />
        </p>
      );
    case 'list':
      return <DocumentList {...block} />;
    case 'table':
      return <TableBlock {...block} />;
    case 'chart':
      return (
        <figure className="app-document__figure">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
          <section className="app-scroll" aria-label={`Chart: ${block.title}`} tabIndex={0}>
            <ChartDrawing drawing={drawPercentBars(block)} />
          </section>
          <figcaption>{block.title}</figcaption>
        </figure>
      );
    case 'lines':
      return (
        <div className="app-document__lines">
          <p>{block.label}</p>
          {Array.from({ length: block.count }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are all alike
            <div key={at} />
          ))}
        </div>
      );
    case 'page-break':
      return <div className="app-document__break" />;
  }
}
