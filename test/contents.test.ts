import { describe, expect, test } from 'vitest';
import { PUBLISHED } from '../samples/test-published.ts';
import { importSample } from './import-sample.ts';
import { convert, linesOfPages, NOT_INSTALLED, READS_PDF, SOFFICE } from './libreoffice.ts';
import { readWord } from './word-file.ts';
import { AUTHOR, makeTestWorkbook } from './workbook.ts';

const PATIENCE_MS = 300_000;
const author = AUTHOR;

/** A line of the contents as it is printed: what it leads to, dots, and a page. */
const ENTRY = /^(.+?)\.{3,} ?(\d+)$/;

/** Which page, from 1, each line of the contents says, and on which its heading stands; long headings are broken. */
function readContents(pages: readonly (readonly string[])[]) {
  const [, contents = [], ...rest] = pages;
  const printed = contents.flatMap((line) => {
    const [, title, page] = ENTRY.exec(line) ?? [];
    return title === undefined ? [] : [{ title: title.trim(), page: Number(page) }];
  });
  let from = 0;
  return printed.map(({ title, page }) => {
    const at = rest.findIndex((lines, index) => index >= from && lines.some((line) => line === title));
    from = Math.max(from, at);
    return { title, says: page, standsOn: at + 3 };
  });
}

describe.each(PUBLISHED)('the contents of the report of %s', (name) => {
  test(
    'names the page on which each heading stands, but for one that LibreOffice puts on the next, also with much text and rare signs before it',
    async ({ skip }) => {
      skip(SOFFICE === null || !READS_PDF, NOT_INSTALLED);
      const workbook = await makeTestWorkbook();
      const { client } = workbook;
      const audit = await importSample(workbook, name);
      const text = Array.from(
        { length: 9 },
        (_, at) => `Paragraph ${at + 1}, ŵ 🙂. ${'It says much. '.repeat(25)}`,
      ).join('\n\n');
      await client['reportText.write']({ author, audit, part: 'foreword', text });
      await client['reportText.write']({ author, audit, part: 'involvement', text });
      await client['recommendation.write']({ author, audit, id: null, text: 'do more', who: 'The manager' });
      const wanted = { audit, kind: 'report', case: null, names: false, cases: 'all' } as const;
      const docx = Buffer.from((await client['report.make']({ author, wanted, format: 'docx' })).content, 'base64');
      const pdf = (await convert('document.docx', docx, 'pdf')).get('document.pdf') ?? Buffer.alloc(0);
      const found = readContents(await linesOfPages(pdf));
      expect(found.length).toBeGreaterThan(20);
      // The pages are Word's. LibreOffice keeps a table with its heading a little differently at the end of a page.
      const elsewhere = found.filter(({ says, standsOn }) => says !== standsOn);
      expect(elsewhere.filter(({ says, standsOn }) => says + 1 !== standsOn)).toEqual([]);
      expect(elsewhere.length).toBeLessThanOrEqual(1);

      const xml = readWord(docx).xml('word/document.xml');
      expect(xml).toContain('TOC \\h \\o &quot;2-3&quot;');
      expect(xml).not.toContain('w:dirty="true"'); // or Word would ask whether to update
    },
    PATIENCE_MS,
  );
});
