import { expect, test } from 'vitest';
import { bullets, cell, column, groupRow, heading, numbers, paragraph, row, strong, table } from './blocks.ts';
import type { Block, ReportDocument } from './document.ts';
import { writeHtml } from './write-html.ts';

const made = (blocks: readonly Block[], parts: Partial<ReportDocument> = {}): string =>
  writeHtml({ title: 'A report', language: 'en-GB', blocks, notes: [], ...parts });

test('text of people is text, in a heading, a cell, an attribute and the title', () => {
  const evil = `<script>alert("1")</script> & 'more'`;
  const html = made([heading(1, evil), table(evil, [column(evil, 100)], [row(evil)]), paragraph(evil)], {
    title: evil,
  });
  expect(html).not.toContain('<script');
  expect(html.match(/&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt; &amp; 'more'/g)).toHaveLength(7);
});

test('nothing in it comes from elsewhere, and it forbids that anything should', () => {
  const html = made([paragraph('text')]);
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(html).not.toMatch(/https?:|<link|<script|<img|url\(/);
});

test('a table has a caption, a header for each column and each row, and a group heads its rows', () => {
  const rows = [groupRow('Group'), row('First', cell('50%', 50))];
  const html = made([table('The table', [column('Name', 60), column('Share', 40, 'right')], rows)]);
  expect(html).toContain('<caption>The table</caption>');
  expect(html).toContain('<th scope="col">Name</th><th scope="col" class="right">Share</th>');
  expect(html).toContain('<tr class="group"><th scope="rowgroup" colspan="2">Group</th></tr>');
  expect(html).toMatch(/<th scope="row">First<\/th><td class="right">50%<svg class="bar" .*aria-hidden="true"/);
});

test('a footnote leads there and back, from wherever it is referred to', () => {
  const note = { kind: 'note', number: 1 } as const;
  const html = made([paragraph([strong('Good'), note]), paragraph([strong('Again'), note])], {
    notes: [[{ kind: 'text', text: 'Why.', look: 'plain' }]],
  });
  expect(html.match(/id="reference-1"/g)).toHaveLength(1);
  expect(html.match(/href="#note-1"/g)).toHaveLength(2);
  expect(html).toMatch(/<li id="note-1">Why\. <a role="doc-backlink" href="#reference-1">/);
});

test('lists are lists, and numbering goes on where it is told to', () => {
  const html = made([bullets(['a']), numbers(['b', 'c'], 3)]);
  expect(html).toContain('<ul><li>a</li></ul>');
  expect(html).toContain('<ol start="3"><li>b</li>\n<li>c</li></ol>');
});

test('a title page heads the document, with the rating in words; contents lead to chapters and to their sections', () => {
  const html = made([
    {
      kind: 'cover',
      id: 'part-a',
      title: 'A <service>',
      subtitle: 'Inspection report',
      rating: { label: 'Overall rating', text: 'Good', scale: 'On the scale Inadequate, Good', bar: 100 },
      facts: [{ label: 'Kind', text: 'Inspection' }],
      made: 'Made.',
    },
    {
      kind: 'contents',
      title: 'Contents',
      entries: [
        { level: 2, text: 'One', to: 'part-one' },
        { level: 3, text: 'Within', to: 'part-within' },
        { level: 2, text: 'Two', to: 'part-two' },
      ],
    },
  ]);
  expect(html).toContain('<h1 id="part-a">A &lt;service&gt;</h1>');
  expect(html).toContain('<p class="rated">Good</p>');
  expect(html).toContain('<dt>Kind</dt><dd>Inspection</dd>');
  expect(html).toContain(
    '<li><a href="#part-one">One</a><ul><li><a href="#part-within">Within</a></li></ul></li>\n<li><a href="#part-two">Two</a></li>',
  );
});
