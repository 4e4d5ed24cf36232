import { beforeAll, describe, expect, test } from 'vitest';
import type { AuditId } from '../domain/ids.ts';
import type { Finding } from '../domain/report/finding-schema.ts';
import { released } from '../domain/scoring/test-builders.ts';
import { PUBLISHED, readPublished } from '../samples/test-published.ts';
import { importSample } from './import-sample.ts';
import { makeWord } from './make-word.ts';
import { type Part, type WordFile, wordText } from './word-file.ts';
import { AUTHOR, makeTestWorkbook, type TestWorkbook } from './workbook.ts';

const WORDS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A number as a sentence writes it. */
const number = (text: string): number => (WORDS.includes(text) ? WORDS.indexOf(text) : Number(text));

/** The counts that a sentence states, read back from its words. */
function countsSaid(sentence: string): { readonly yes: number; readonly of: number } {
  const [, one] = /^In the one /.exec(sentence) ?? [];
  if (one !== undefined || sentence.startsWith('In the one '))
    return { yes: sentence.includes('was no') ? 0 : 1, of: 1 };
  if (sentence.startsWith('In both ')) return { yes: 2, of: 2 };
  const all = /^In all (\w+) /.exec(sentence)?.[1];
  if (all !== undefined && all !== 'but') return { yes: number(all), of: number(all) };
  const but = /^In all but one of the (\w+) /.exec(sentence)?.[1];
  if (but !== undefined) return { yes: number(but) - 1, of: number(but) };
  const [, yes = '', of = ''] = /^In (?:only )?(\w+) of the (\w+) /.exec(sentence) ?? [];
  return { yes: number(yes), of: number(of) };
}

type Table = Extract<Part, { kind: 'table' }>;
const tablesOf = ({ parts }: WordFile): readonly Table[] => parts.filter((part) => part.kind === 'table');

/** The row of the annexe on a question: the longest table that has it is the annexe's. */
function annexeRow(file: WordFile, id: string): readonly string[] {
  const rows = tablesOf(file).filter(({ rows: [head] }) => head?.[0] === 'Question');
  const found = rows.flatMap((table) => table.rows).find(([first = '']) => first.startsWith(`${id} `));
  if (!found) throw new Error(`expected the annexe to have ${id}; found no row`);
  return found;
}

describe.each(PUBLISHED)('the report of the rebuilt inspection %s', (name) => {
  const published = readPublished(name);
  const { framework } = released(published.framework);
  const titleOf = new Map<string, string>(framework.rules.ratings.map(({ id, title }) => [id, title]));
  const keyQuestions = published.standards.flatMap((standard) => standard.keyQuestions ?? []);
  const figures = keyQuestions.flatMap(({ prompts = [], ...key }) => [key, ...prompts]);
  let file: WordFile;
  let findings: ReadonlyMap<string, Finding>;
  let workbook: TestWorkbook;
  let audit: AuditId;

  beforeAll(async () => {
    workbook = await makeTestWorkbook();
    audit = await importSample(workbook, name);
    file = await makeWord(workbook, { audit, kind: 'report', case: null, names: false });
    const list = await workbook.client['finding.list']({ audit });
    findings = new Map(list.map((finding) => [finding.question, finding]));
  }, 120_000);

  test('prints every published percentage and count in its annexe', () => {
    expect(figures.length).toBeGreaterThan(20);
    const wanted = figures.map(({ id, yes, of, percent }) => [
      id,
      percent === null ? 'Not applicable' : `${percent}%`,
      `${yes} of ${of}`,
    ]);
    const printed = figures.map(({ id }) => {
      const [, percent, counts = ''] = annexeRow(file, id);
      return [id, percent, counts.split(';')[0]];
    });
    expect(printed).toEqual(wanted);
  });

  test('says the published counts in its sentences', () => {
    const told = figures.filter(({ percent }) => percent !== null);
    for (const { id, yes, of, percent } of told) {
      const sentence = findings.get(id)?.sentence ?? '';
      const said = countsSaid(sentence);
      const [, share, sample] = /\((\d+) per cent of all (\w+) cases inspected\)/.exec(sentence) ?? [];
      const whole = share === undefined ? said.of : number(sample ?? '');
      expect([id, said.yes, whole]).toEqual([id, yes, of]);
      if (share !== undefined) expect([id, Number(share)]).toEqual([id, percent]);
    }
  });

  test('R6: prints the published rating of every standard, and a footnote where the panel moved it', () => {
    const [ratings] = tablesOf(file);
    for (const { id, rating, panel } of published.standards) {
      const printed = ratings?.rows.find(([first = '']) => first.startsWith(`${id} `))?.[1] ?? '';
      expect([id, printed]).toEqual([id, titleOf.get(rating)]);
      if (!panel) continue;
      const [from, to] = [titleOf.get(panel.from), titleOf.get(panel.to)];
      const moved = `was increased from ‘${from}’ to ‘${to}’ by the ratings panel, using professional discretion.`;
      expect(file.footnotes.some((note) => note.includes(moved))).toBe(true);
    }
    expect(file.footnotes).toHaveLength(published.standards.filter(({ panel }) => panel).length);
  });

  test('prints the published percentages of each standard beside its rating', () => {
    const tables = tablesOf(file).filter(({ rows: [head] }) => head?.[0] === 'Key question');
    const rows = tables.flatMap((table) => table.rows);
    const printed = keyQuestions.map(({ id }) => rows.find(([first = '']) => first.startsWith(`${id} `))?.[1]);
    expect(printed).toEqual(keyQuestions.map(({ percent }) => (percent === null ? 'Not applicable' : `${percent}%`)));
  });

  test('has an outline that begins at the top and leaves no level out', () => {
    const levels = file.parts.flatMap((part) =>
      part.kind === 'paragraph' && part.style.startsWith('Heading') ? [Number(part.style.slice('Heading'.length))] : [],
    );
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
  });

  test('has a caption above every table, and a header row that repeats on each page', () => {
    const headers = tablesOf(file).map(({ headerRows }) => headerRows);
    expect(headers).toEqual(headers.map(() => 1));
    const captions = file.parts.map((part, at) => {
      const before = file.parts[at - 1];
      return part.kind === 'table' && before?.kind === 'paragraph' ? `${before.style} ${before.text}` : null;
    });
    const ofTables = captions.filter((caption) => caption !== null);
    expect(ofTables).toHaveLength(headers.length);
    for (const [at, caption] of ofTables.entries()) expect(caption).toMatch(new RegExp(`^Caption Table ${at + 1}: .`));
  });

  test('describes each chart in words, with every percentage it draws', () => {
    expect(file.descriptions).toHaveLength(2);
    const said = file.descriptions.join(' ');
    for (const { id, percent } of keyQuestions)
      if (percent !== null) expect(said).toContain(`${id} ${percent} per cent`);
  });

  test('names its language and its title', () => {
    expect(file.xml('word/styles.xml')).toContain('<w:lang w:val="en-GB"');
    expect(file.xml('docProps/core.xml')).toContain(`<dc:title>${published.service}: report</dc:title>`);
  });

  test('reads as it did when it was reviewed', async () => {
    const text = wordText(file).replace(/Report made\t[^\n]+/, 'Report made\ta day');
    await expect(text).toMatchFileSnapshot(`./golden/${name}-report.txt`);
  });

  test('says the same as HTML', async () => {
    const wanted = { audit, kind: 'report', case: null, names: false } as const;
    const { content } = await workbook.client['report.make']({ author: AUTHOR, wanted, format: 'html' });
    for (const { id, percent } of figures) {
      const row = content.match(new RegExp(`<th scope="row">(?:<strong>)?${id.replaceAll('.', '\\.')} .*`))?.[0] ?? '';
      expect([id, row.includes(percent === null ? '>Not applicable<' : `>${percent}%<`)]).toEqual([id, true]);
    }
  });
});
