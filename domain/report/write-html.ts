import { drawPercentBars } from '../chart/percent-bars.ts';
import { escapeXml, writeSvg } from '../chart/svg.ts';
import { nestEntries } from './contents.ts';
import type { Block, Cell, Column, Entry, Piece, ReportDocument, Row } from './document.ts';
import { HTML_STYLES } from './html-styles.ts';

/** Writes a document; remembers which footnotes were referred to, since the way back leads to the first reference. */
class Writer {
  readonly #referred = new Set<number>();

  #piece(piece: Piece): string {
    switch (piece.kind) {
      case 'text': {
        const text = escapeXml(piece.text).replaceAll('\n', '<br>');
        if (piece.look === 'strong') return `<strong>${text}</strong>`;
        return piece.look === 'quiet' ? `<span class="quiet">${text}</span>` : text;
      }
      case 'link':
        return `<a href="#${escapeXml(piece.to)}">${escapeXml(piece.text)}</a>`;
      case 'note': {
        const id = this.#referred.has(piece.number) ? '' : ` id="reference-${piece.number}"`;
        this.#referred.add(piece.number);
        return `<sup><a role="doc-noteref"${id} href="#note-${piece.number}"><span class="hidden">Footnote </span>${piece.number}</a></sup>`;
      }
    }
  }

  readonly #pieces = (pieces: readonly Piece[]): string => pieces.map((piece) => this.#piece(piece)).join('');

  #cell(cell: Cell, column: Column | undefined, at: number): string {
    const align = column && column.align !== 'left' ? ` class="${column.align}"` : '';
    const content = this.#pieces(cell.pieces) + (cell.bar === null ? '' : drawBar(cell.bar));
    return at === 0 ? `<th scope="row"${align}>${content}</th>` : `<td${align}>${content}</td>`;
  }

  #row(row: Row, columns: readonly Column[]): string {
    if (row.kind === 'group') {
      const title = row.cells.map(({ pieces }) => this.#pieces(pieces)).join(' ');
      return `<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${title}</th></tr>`;
    }
    return `<tr>${row.cells.map((cell, at) => this.#cell(cell, columns[at], at)).join('')}</tr>`;
  }

  #table({ caption, columns, rows }: Block & { kind: 'table' }): string {
    const name = escapeXml(caption);
    const widths = columns.map(({ width }) => `<col width="${width}%">`).join('');
    const heads = columns.map(({ title, align }) => {
      const look = align === 'left' ? '' : ` class="${align}"`;
      return `<th scope="col"${look}>${escapeXml(title)}</th>`;
    });
    const body = groupRows(rows).map(
      (some) => `<tbody>${some.map((row) => this.#row(row, columns)).join('\n')}</tbody>`,
    );
    return `<div class="scroll" role="region" aria-label="${name}" tabindex="0"><table><caption>${name}</caption><colgroup>${widths}</colgroup><thead><tr>${heads.join('')}</tr></thead>${body.join('\n')}</table></div>`;
  }

  #block(block: Block): string {
    switch (block.kind) {
      case 'cover':
        return writeCover(block);
      case 'contents':
        return writeContents(block);
      case 'heading':
        return `<h${block.level} id="${escapeXml(block.id)}">${escapeXml(block.text)}</h${block.level}>`;
      case 'paragraph': {
        const look = block.style === 'body' ? '' : ` class="${block.style}"`;
        return `<p${look}>${this.#pieces(block.pieces)}</p>`;
      }
      case 'list': {
        const items = block.items.map((item) => `<li>${this.#pieces(item)}</li>`).join('\n');
        return block.ordered ? `<ol start="${block.start}">${items}</ol>` : `<ul>${items}</ul>`;
      }
      case 'table':
        return this.#table(block);
      case 'chart':
        return `<figure>${writeSvg(drawPercentBars(block))}<figcaption>${escapeXml(block.title)}</figcaption></figure>`;
      case 'lines': {
        const lines = '<div></div>'.repeat(block.count);
        return `<div class="lines"><p>${escapeXml(block.label)}</p>${lines}</div>`;
      }
      case 'page-break':
        return '<div class="page-break"></div>';
    }
  }

  #notes(notes: ReportDocument['notes']): string {
    if (notes.length === 0) return '';
    const items = notes.map((note, at) => {
      const number = at + 1;
      const back = this.#referred.has(number)
        ? ` <a role="doc-backlink" href="#reference-${number}">Back to the text<span class="hidden"> of footnote ${number}</span></a>`
        : '';
      return `<li id="note-${number}">${this.#pieces(note)}${back}</li>`;
    });
    return `<section class="notes" role="doc-endnotes" aria-label="Footnotes"><ol>${items.join('\n')}</ol></section>`;
  }

  write({ title, language, blocks, notes }: ReportDocument): string {
    const body = blocks.map((block) => this.#block(block)).join('\n');
    return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(title)}</title>
<style>${HTML_STYLES}</style>
</head>
<body>
<main>
${body}
</main>
${this.#notes(notes)}
</body>
</html>
`;
  }
}

/** The title page: on paper a page of its own. */
function writeCover({ id, title, subtitle, rating, facts, made }: Block & { kind: 'cover' }): string {
  const told = facts.map(({ label, text }) => `<dt>${escapeXml(label)}</dt><dd>${escapeXml(text)}</dd>`).join('');
  const rated =
    rating === null
      ? ''
      : `<div class="rating"><p class="small">${escapeXml(rating.label)}</p><p class="rated">${escapeXml(rating.text)}</p>${drawBar(rating.bar)}<p class="small">${escapeXml(rating.scale)}</p></div>`;
  return `<header class="cover"><p class="subtitle">${escapeXml(subtitle)}</p><h1 id="${escapeXml(id)}">${escapeXml(title)}</h1>${rated}<dl>${told}</dl><p class="small">${escapeXml(made)}</p></header>`;
}

function writeContents({ title, entries }: Block & { kind: 'contents' }): string {
  const name = escapeXml(title);
  const link = ({ text, to }: Entry): string => `<a href="#${escapeXml(to)}">${escapeXml(text)}</a>`;
  const items = nestEntries(entries).map(({ entry, within }) => {
    const sections = within.map((one) => `<li>${link(one)}</li>`).join('');
    return `<li>${link(entry)}${sections === '' ? '' : `<ul>${sections}</ul>`}</li>`;
  });
  return `<nav class="contents" aria-label="${name}"><h2>${name}</h2><ul>${items.join('\n')}</ul></nav>`;
}

/** A bar as an inline picture that says nothing by itself: the text above it does. */
function drawBar(percent: number): string {
  return `<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="${percent}" height="6"/><rect class="track" width="100" height="6"/></svg>`;
}

/** Rows in groups: each begins with the row that heads it. */
function groupRows(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && row.kind === 'row') last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Writes a document as one HTML file that needs nothing else: no script, no font, no picture from elsewhere. */
export function writeHtml(document: ReportDocument): string {
  return new Writer().write(document);
}
