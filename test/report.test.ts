import { beforeAll, describe, expect, test } from 'vitest';
import type { Input } from '../api/contract.ts';
import type { AuditId, CaseId } from '../domain/ids.ts';
import type { Finding } from '../domain/report/finding-schema.ts';
import { released } from '../domain/scoring/test-builders.ts';
import { PUBLISHED, readPublished } from '../samples/test-published.ts';
import { importSample } from './import-sample.ts';
import { type Part, readWord, type WordFile, wordText } from './word-file.ts';
import { AUTHOR, makeTestWorkbook, type TestWorkbook } from './workbook.ts';

const WORDS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

async function makeWord({ client }: TestWorkbook, wanted: Input<'report.preview'>): Promise<WordFile> {
  const made = await client['report.make']({ author: AUTHOR, wanted, format: 'docx' });
  return readWord(Buffer.from(made.content, 'base64'));
}

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

describe('what a report holds of people', () => {
  let workbook: TestWorkbook;
  let audit: AuditId;
  let first: CaseId;

  beforeAll(async () => {
    workbook = await makeTestWorkbook();
    audit = await importSample(workbook, 'leicestershire-2021');
    const [one] = await workbook.client['case.list']({ audit });
    if (!one) throw new Error('expected the sample to have a case, found none');
    first = one.id;
    const panel = {
      kind: 'panel',
      standard: '2.1',
      rating: 'requires-improvement',
      ground: 'not-representative',
    } as const;
    const standard = released('yjs-2021').framework.domains[1]?.standards[0]?.id;
    const rating = released('yjs-2021').framework.rules.ratings[1]?.id;
    if (!standard || !rating) throw new Error('expected standard 2.1 and its ratings, found none');
    const judgement = { ...panel, standard, rating, reason: 'Because.', names: 'Ann Panel' };
    await workbook.client['judgement.give']({ author: AUTHOR, audit, judgement });
  }, 120_000);

  const textWith = async (wanted: Omit<Input<'report.preview'>, 'audit'>): Promise<string> =>
    wordText(await makeWord(workbook, { audit, ...wanted }));

  test('the panel is named only where that is wanted', async () => {
    expect(await textWith({ kind: 'report', case: null, names: false })).not.toContain('Ann Panel');
    expect(await textWith({ kind: 'report', case: null, names: true })).toContain('Decided by Ann Panel.');
  });

  test('a feedback sheet names case manager and assessor only where that is wanted', async () => {
    const { facts } = await workbook.client['case.open']({ case: first });
    const [, code = ''] = Object.entries(facts).find(([field]) => field === 'caseManager') ?? [];
    expect(code).not.toBe('');
    expect(await textWith({ kind: 'feedback', case: first, names: false })).not.toContain(`Case manager: ${code}.`);
    expect(await textWith({ kind: 'feedback', case: first, names: true })).toContain(`Case manager: ${code}.`);
  });

  test('a feedback sheet needs a case of the audit', async () => {
    const wanted = { audit, kind: 'feedback', case: null, names: false } as const;
    await expect(workbook.client['report.preview'](wanted)).rejects.toMatchObject({ code: 'bad-input' });
  });

  test('the texts that people wrote are counted, so that they can be looked through', async () => {
    const count = async () =>
      (await workbook.client['report.preview']({ audit, kind: 'report', case: null, names: false })).freeTexts;
    const before = await count();
    await workbook.client['recommendation.write']({ author: AUTHOR, audit, id: null, who: 'The board', text: 'act.' });
    expect(await count()).toBe(before + 1);
  });

  test('what left is in the history: when, of which kind, and counts alone', async () => {
    await makeWord(workbook, { audit, kind: 'summary', case: null, names: false });
    const [newest] = await workbook.client['history.audit']({ audit, before: null, limit: 1 });
    expect([newest?.kind, newest?.changes[0]?.field]).toEqual(['export', 'export:summary']);
    const told: unknown = JSON.parse(newest?.changes[0]?.new ?? '');
    expect(Object.keys(told as object)).toEqual(['at', 'names', 'format', 'blocks', 'freeTexts']);
  });

  test('a marked note is quoted, with the reminder that names are changed; without its note the mark says nothing', async () => {
    const { client } = workbook;
    const question = released('yjs-2021').questions[1]?.id;
    if (!question) throw new Error('expected the framework to have questions, found none');
    const note = 'The plan was made with the child.';
    await client['note.write']({ author: AUTHOR, case: first, question, note });
    await client['example.mark']({ author: AUTHOR, case: first, question, marked: true });
    const text = await textWith({ kind: 'report', case: null, names: false });
    expect(text).toContain(`An inspector noted: “${note}”`);
    expect(text).toContain('The names in the practice examples have been changed.');
    await client['note.write']({ author: AUTHOR, case: first, question, note: '' });
    expect(await client['example.list']({ audit })).toEqual([]);
    const marked = client['example.mark']({ author: AUTHOR, case: first, question, marked: true });
    await expect(marked).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('the report of a closed audit', () => {
  let workbook: TestWorkbook;
  let audit: AuditId;
  const textNow = async (cases: 'all' | 'complete'): Promise<string> =>
    wordText(await makeWord(workbook, { audit, kind: 'report', case: null, names: false, cases }));

  beforeAll(async () => {
    workbook = await makeTestWorkbook();
    const { client } = workbook;
    audit = await workbook.newAudit('A service', 'yjs-2021');
    const answers = ['reference,question,answer,note', 'C1,2.1.1,yes,', 'C2,2.1.1,no,', 'C3,2.1.1,no,'];
    workbook.importFiles(audit, {
      'cases.csv': 'reference,caseType,status\nC1,court,complete\nC2,court,complete\nC3,court,in-progress\n',
      'answers.csv': `${answers.join('\n')}\n`,
    });
    expect(await textNow('all')).toContain('Draft: 2 of 3 cases are marked as complete.');
    expect(await textNow('complete')).toContain('| 50% | 1 of 2; few cases |');
    await client['audit.close']({ author: AUTHOR, audit });
  }, 120_000);

  test('F6: has the figures of its snapshot, whatever is asked for, and says so', async () => {
    for (const cases of ['all', 'complete'] as const) {
      const text = await textNow(cases);
      expect(text).toContain('They are the cases that were complete when the audit was closed on');
      expect(text).toContain('| 50% | 1 of 2; few cases |');
      expect(text).not.toContain('Draft');
    }
  });

  test('can still be worded: findings from the same figures, recommendations, texts; while judgements are refused', async () => {
    const { client } = workbook;
    const found = (await client['finding.list']({ audit })).find(({ question }) => question === '2.1.1');
    expect(found?.counts).toMatchObject({ yes: 1, no: 1 });
    if (!found) throw new Error('expected a finding on 2.1.1, found none');
    const { question } = found;
    await client['finding.set']({ author: AUTHOR, audit, question, chosen: true, text: 'Half of it was good.' });
    await client['recommendation.write']({ author: AUTHOR, audit, id: null, who: 'The board', text: 'act' });
    await client['reportText.write']({ author: AUTHOR, audit, part: 'foreword', text: 'A foreword.' });
    const text = await textNow('all');
    for (const said of ['Half of it was good.', 'The board should:', 'A foreword.']) expect(text).toContain(said);
    const [first] = await client['case.list']({ audit });
    if (!first) throw new Error('expected a case, found none');
    const answer = client['answer.give']({ author: AUTHOR, case: first.id, question, answer: 'no' });
    await expect(answer).rejects.toMatchObject({ code: 'settled' });
  });

  test('a name in its foreword is masked until somebody lets it leave, which can be said of a closed audit too', async () => {
    const { client } = workbook;
    await client['reportText.write']({ author: AUTHOR, audit, part: 'foreword', text: 'Thanks to Mrs Jones.' });
    expect(await textNow('all')).not.toContain('Jones');
    const [found] = (await client['leaving.scan']({ audit })).texts;
    const [finding] = found?.findings ?? [];
    if (!found || !finding) throw new Error('expected a name to be found, found none');
    const { subject, field } = found;
    const { start, end } = finding;
    await client['leaving.decide']({ author: AUTHOR, subject, field, start, end, choice: 'accept' });
    expect(await textNow('all')).toContain('Thanks to Mrs Jones.');
  });
});

describe('findings and recommendations of an audit', () => {
  test('an own wording is flagged once an answer changes the figures, and keeping it ends the flag', async () => {
    const { client, ...workbook } = await makeTestWorkbook();
    const audit = await importSample({ client, ...workbook }, 'leicestershire-2021');
    const of = async () => {
      const found = (await client['finding.list']({ audit })).find(({ question }) => question === '2.1.1.a');
      if (!found) throw new Error('expected a finding on 2.1.1.a, found none');
      return found;
    };
    const { question } = await of();
    await client['finding.set']({ author: AUTHOR, audit, question, chosen: true, text: 'Analysis was good.' });
    expect((await of()).figuresChanged).toBe(false);
    const cases = await client['case.list']({ audit });
    const opened = await Promise.all(cases.map(({ id }) => client['case.open']({ case: id })));
    const sufficient = opened.find(({ questions }) =>
      questions.some((one) => one.question === question && one.answer === 'yes'),
    );
    if (!sufficient) throw new Error('expected a case with a yes, found none');
    await client['answer.give']({ author: AUTHOR, case: sufficient.id, question, answer: 'no' });
    expect(await of()).toMatchObject({ figuresChanged: true, text: 'Analysis was good.' });
    await client['finding.set']({ author: AUTHOR, audit, question, chosen: true, text: 'Analysis was good.' });
    expect((await of()).figuresChanged).toBe(false);
  });

  test('recommendations keep the order they are given, and are gone when removed', async () => {
    const { client, newAudit } = await makeTestWorkbook();
    const audit = await newAudit();
    for (const text of ['a', 'b', 'c']) {
      await client['recommendation.write']({ author: AUTHOR, audit, id: null, who: 'The board', text });
    }
    const list = () => client['recommendation.list']({ audit });
    const [a, b, c] = await list();
    if (!a || !b || !c) throw new Error('expected three recommendations, found fewer');
    await client['recommendation.arrange']({ author: AUTHOR, audit, ids: [c.id, a.id, b.id] });
    await client['recommendation.write']({ author: AUTHOR, audit, id: a.id, who: 'The police', text: 'A' });
    expect((await list()).map(({ who, text }) => [who, text])).toEqual([
      ['The board', 'c'],
      ['The police', 'A'],
      ['The board', 'b'],
    ]);
    await client['recommendation.remove']({ author: AUTHOR, audit, id: c.id });
    expect((await list()).map(({ text }) => text)).toEqual(['A', 'b']);
  });
});
