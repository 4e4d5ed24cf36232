import { unzipTexts } from './unzip.ts';

const UNESCAPED: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

/** The text of a piece of WordprocessingML, without its mark-up. */
function textOf(xml: string): string {
  const runs = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\/>/g)];
  const text = runs.map(([, run, sign]) => (sign === undefined ? run : sign === 'br' ? '\n' : '\t')).join('');
  return text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => UNESCAPED[entity] ?? entity);
}

/** A paragraph or table of a Word file, as those who read it without seeing it get it. */
export type Part =
  | { readonly kind: 'paragraph'; readonly style: string; readonly text: string; readonly notes: readonly number[] }
  | { readonly kind: 'table'; readonly headerRows: number; readonly rows: readonly (readonly string[])[] };

function readTable(xml: string): Part {
  const rows = [...xml.matchAll(/<w:tr\b.*?<\/w:tr>/gs)].map(([row]) => row);
  return {
    kind: 'table',
    headerRows: rows.filter((row) => row.includes('<w:tblHeader/>')).length,
    rows: rows.map((row) => [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell))),
  };
}

function readParagraph(xml: string): Part {
  const notes = [...xml.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => Number(id));
  return { kind: 'paragraph', style: /<w:pStyle w:val="([^"]+)"/.exec(xml)?.[1] ?? '', text: textOf(xml), notes };
}

/** A Word file, looked into. */
export interface WordFile {
  readonly parts: readonly Part[];
  /** The descriptions of its pictures and charts. */
  readonly descriptions: readonly string[];
  readonly footnotes: readonly string[];
  /** The XML of a part of the file; empty where it has none. */
  xml(name: string): string;
}

/** Reads a Word file: what is in it, in order. */
export function readWord(bytes: Buffer): WordFile {
  const files = unzipTexts(bytes);
  const xml = (name: string): string => files.get(name) ?? '';
  const body = xml('word/document.xml');
  const parts = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([part]) =>
    part.startsWith('<w:tbl>') ? readTable(part) : readParagraph(part),
  );
  const drawn = [...body.matchAll(/<wp:docPr [^>]*>/g)].map(([docPr]) => /descr="([^"]*)"/.exec(docPr)?.[1] ?? '');
  const notes = [...xml('word/footnotes.xml').matchAll(/<w:footnote w:id="[1-9]\d*">.*?<\/w:footnote>/gs)];
  return { parts, descriptions: drawn, footnotes: notes.map(([note]) => textOf(note)), xml };
}

/** A Word file as lines of text: headings with their level, tables row by row. */
export function wordText({ parts, footnotes }: WordFile): string {
  const lines = parts.flatMap((part) => {
    if (part.kind === 'table') return part.rows.map((row) => `| ${row.join(' | ')} |`);
    const level = /^Heading(\d)$/.exec(part.style)?.[1];
    return part.text === '' ? [] : [`${level === undefined ? '' : `${'#'.repeat(Number(level))} `}${part.text}`];
  });
  return `${[...lines, ...footnotes.map((note, at) => `[${at + 1}] ${note}`)].join('\n')}\n`;
}
