import { createHash } from 'node:crypto';
import type { ListId } from '../domain/ids.ts';
import type { Driver } from './driver.ts';

/** The lists of cases of a workbook: written once, a page at a time, and never changed. */
export interface Lists {
  /** Gives the fingerprint of the rows. */
  keep(list: ListId, pages: readonly string[]): string;
  page(list: ListId, at: number): string | null;
  pages(list: ListId): IterableIterator<string>;
  /** Of the rows as they are now: SHA-256 over all pages, each with a line end. */
  fingerprint(list: string): string;
  ids(): readonly string[];
}

function hashPages(pages: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const page of pages) hash.update(page).update('\n');
  return hash.digest('hex');
}

/** The lists of a workbook, their statements prepared. */
export function openLists(driver: Driver): Lists {
  const insert = driver.prepare(`INSERT INTO list_page (list, page, rows) VALUES (?, ?, ?)`);
  const select = driver.prepareRaw<[string]>(`SELECT rows FROM list_page WHERE list = ? AND page = ?`);
  const ids = driver.prepareRaw<[string]>(`SELECT DISTINCT list FROM list_page ORDER BY list`);

  function* pagesOf(list: string): Generator<string> {
    for (let at = 0, row = select.get(list, at); row; row = select.get(list, ++at)) yield row[0];
  }

  return {
    keep(list, pages) {
      pages.forEach((page, at) => void insert.run(list, at, page));
      return hashPages(pages);
    },
    page: (list, at) => select.get(list, at)?.[0] ?? null,
    pages: pagesOf,
    fingerprint: (list) => hashPages(pagesOf(list)),
    ids: () => ids.all().map(([id]) => id),
  };
}
