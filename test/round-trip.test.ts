import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeRow } from '../domain/csv.ts';
import { type AuditId, CaseId, QuestionId, Rating, StandardId } from '../domain/ids.ts';
import { AUTHOR, type Files, makeTestWorkbook, type TestWorkbook } from './workbook.ts';

const SEED = 20200104;
const SAMPLES = path.join(import.meta.dirname, '../samples');
const IMPORTABLE = ['cases.csv', 'answers.csv', 'judgements.csv'];

const [here, there] = [await makeTestWorkbook(), await makeTestWorkbook()];
const pick = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).filter(([name]) => IMPORTABLE.includes(name)));
const resultsOf = async ({ client }: TestWorkbook, audit: AuditId) =>
  JSON.stringify(await client['results.get']({ audit, cases: 'all' }));

/** Exports an audit, imports that elsewhere, and expects the same of both; gives the export. */
async function expectRoundTrip(audit: AuditId, framework?: string): Promise<Record<string, string>> {
  const exported = await here.exportFiles(audit);
  const copy = await there.newAudit('A service', framework);
  there.importFiles(copy, pick(exported));
  expect(await there.exportFiles(copy)).toEqual(exported);
  expect(await resultsOf(there, copy)).toBe(await resultsOf(here, audit));
  return exported;
}

const HEADER = 'reference,question,answer,note\n';
/** As `formats.md` has it: an apostrophe goes before what a spreadsheet would run. */
const hide = (note: string): string => (/^'*[=+\-@\t\r]/.test(note) ? `'${note}` : note);
const answersFile = (notes: readonly string[]): string =>
  HEADER + notes.map((note, at) => writeRow([`C${at}`, '2.1.1', 'no', hide(note)])).join('');
const casesFile = (count: number): string =>
  `reference,caseType\n${Array.from({ length: count }, (_, at) => `C${at},court\n`).join('')}`;

async function notesOf({ client }: TestWorkbook, audit: AuditId): Promise<readonly string[]> {
  const notes: Record<string, string> = {};
  for (const { id, reference } of await client['case.list']({ audit })) {
    const { questions } = await client['case.open']({ case: id });
    notes[reference] = questions.find(({ question }) => question === '2.1.1')?.note ?? '';
  }
  return Array.from({ length: Object.keys(notes).length }, (_, at) => notes[`C${at}`] ?? '');
}

const NASTY = [
  'two\nlines',
  'two\r\nlines',
  'an old\rline',
  '\n',
  'He said "no", twice',
  '"',
  '""',
  ',',
  ';',
  '🙂 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  'Ŵyr yr ŷd: ŵ ŷ â ê î ô û',
  'שלום עולם, مرحبا',
  '\u202eright to left\u202c',
  'e\u0301 is not \u00e9',
  'a\u0300\u0301\u0302\u0303\u0304',
  '=1+1',
  '+44 116 000 0000',
  '-1',
  '@SUM(A1)',
  '\ttab',
  '\rreturn',
  "'quoted'",
  "'=1+1",
  "''=1+1",
  "'",
  '  spaces  ',
  ' ',
  '\u00a0no break\u00a0',
  '\ufeffa mark',
  '\u2028line\u2029paragraph',
  '\u007f\u0001\u001b[31m',
  '\ufffd\uffff\ufffe',
  'NULL',
  'null',
  '#REF!',
  '1e5',
  '007',
  '2020-01-31',
  'x'.repeat(100_000),
  'ŵ\n"'.repeat(30_000),
];

describe.each([
  ['gloucestershire-2020', 'yos-2018'],
  ['leicestershire-2021', 'yjs-2021'],
])('the sample %s', (name, framework) => {
  test('exported and imported elsewhere gives the same results and files, to the byte', async () => {
    const audit = await here.newAudit('A service', framework);
    const files = IMPORTABLE.map((file) => [file, readFileSync(path.join(SAMPLES, name, file))] as const);
    here.importFiles(audit, Object.fromEntries(files));
    const exported = await expectRoundTrip(audit, framework);
    expect(Object.keys(exported)).toEqual([...IMPORTABLE, 'results.csv', 'codebook.csv', 'datapackage.json']);
  });
});

describe('an export', () => {
  test('holds every note to the byte, and gives it back to the byte', async () => {
    const audit = await here.newAudit();
    here.importFiles(audit, { 'cases.csv': casesFile(NASTY.length), 'answers.csv': answersFile(NASTY) });
    await expectRoundTrip(audit);
    expect(await notesOf(here, audit)).toEqual(NASTY);
    expect(await notesOf(there, (await there.client['audit.list']({})).at(-1)?.id ?? audit)).toEqual(NASTY);
  });

  test('has no free text that a spreadsheet would run', async () => {
    const audit = await here.newAudit();
    here.importFiles(audit, {
      'cases.csv': "reference,caseType,caseManager\n'=C0,court,'@Kim\n",
      'answers.csv': `${HEADER}'=C0,2.1.1,no,'-1\n`,
      'judgements.csv': "standard,kind,rating,ground,reason\n1.1,qualitative,good,,'+1\n",
    });
    const exported = await expectRoundTrip(audit);
    const cells = IMPORTABLE.flatMap((name) => parse(exported[name] ?? '', { bom: true }) as string[][]).flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells).toEqual(expect.arrayContaining(["'=C0", "'@Kim", "'-1", "'+1"]));
  });

  test('imported again into the same audit is all the same, and changes nothing', async () => {
    const audit = await here.newAudit();
    const notes = NASTY.slice(0, 20);
    here.importFiles(audit, { 'cases.csv': casesFile(notes.length), 'answers.csv': answersFile(notes) });
    const judgement = { standard: StandardId.parse('2.1'), rating: Rating.parse('requires-improvement') };
    const panel = {
      kind: 'panel',
      ...judgement,
      ground: 'not-representative',
      reason: '=why',
      names: '@A, "B"',
    } as const;
    await here.client['judgement.give']({ author: AUTHOR, audit, judgement: panel });
    const before = here.countChanges();
    expect(here.importFiles(audit, pick(await here.exportFiles(audit)))).toMatchObject({
      cases: { new: 0, changed: 0, same: notes.length },
      answers: { new: 0, changed: 0, same: notes.length },
      judgements: { new: 0, changed: 0, same: 1 },
      action: null,
    });
    expect(here.countChanges()).toBe(before);
    await expectRoundTrip(audit);
  });

  test('A4: leaves out answers that are set aside, and keeps notes without an answer', async () => {
    const audit = await here.newAudit();
    here.importFiles(audit, {
      'cases.csv': 'reference,caseType,inspectorSafetyWellbeing\nC0,court,low\n',
      'answers.csv': `${HEADER}C0,2.1.1,,Only a note\nC0,2.2.2,yes,Set aside\nC0,3.1.1,no,Of another type\n`,
    });
    const exported = await expectRoundTrip(audit);
    expect(exported['answers.csv']).toBe('\ufeffreference,question,answer,note\r\nC0,2.1.1,,Only a note\r\n');
  });

  test('of panel decisions keeps what they were made from, be it unknown', async () => {
    const audit = await here.newAudit();
    const decision = '2.1,panel,requires-improvement,one-case-decides,\n';
    here.importFiles(audit, { 'judgements.csv': `standard,kind,rating,ground,reason\n${decision}` });
    here.importFiles(audit, { 'cases.csv': casesFile(1), 'answers.csv': answersFile(['']) });
    const exported = await expectRoundTrip(audit);
    expect(exported['judgements.csv']).toMatch(/2\.1,panel,requires-improvement,one-case-decides,,,,\r\n$/);
  });

  test('of what was done one change at a time comes back the same', async () => {
    const audit = await here.newAudit();
    const { id } = await here.client['case.create']({
      author: AUTHOR,
      audit,
      caseType: 'court',
      facts: { reference: "O'Neill-ŵ", plans: 'child-in-need-plan;child-protection-plan' } as never,
    });
    const [question, prompt] = [QuestionId.parse('2.1.1'), QuestionId.parse('2.1.1.a')];
    await here.client['answer.give']({ author: AUTHOR, case: CaseId.parse(id), question, answer: 'yes' });
    await here.client['note.write']({ author: AUTHOR, case: id, question: prompt, note: '\n' });
    await expectRoundTrip(audit);
  });

  test('has CRLF after every row, a BOM, and figures that no spreadsheet changes', async () => {
    const audit = await here.newAudit();
    here.importFiles(audit, { 'cases.csv': casesFile(3), 'answers.csv': answersFile(['', '', '']) });
    const exported = await here.exportFiles(audit);
    for (const [name, text] of Object.entries(exported)) {
      if (!name.endsWith('.csv')) continue;
      expect(text.startsWith('\ufeff')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }
    const [header = [], ...rows] = parse(exported['results.csv'] ?? '', { bom: true }) as string[][];
    const of = (row: readonly string[] | undefined, name: string) => row?.[header.indexOf(name)];
    const key = rows.find((row) => of(row, 'id') === '2.1.1');
    expect(['percent', 'yes', 'no', 'of', 'unanswered'].map((name) => of(key, name))).toEqual([
      '0',
      '0',
      '3',
      '3',
      '0',
    ]);
  });

  test('is described by its data package: every file, and every column in order', async () => {
    const exported = await here.exportFiles(await here.newAudit('Service "ŵ"'));
    const described = JSON.parse(exported['datapackage.json'] ?? '');
    expect(described.title).toBe('Audit of Service "ŵ"');
    for (const { path: name, schema } of described.resources) {
      const [header] = parse(exported[name] ?? '', { bom: true }) as string[][];
      expect(schema.fields.map((field: { name: string }) => field.name)).toEqual(header);
    }
    expect(described.resources).toHaveLength(4);
  });
});

test('any note survives import, export and import, to the byte', async () => {
  const unit = fc.oneof(
    fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ' ', '\ufeff', '\u0301', 'ŵ'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
  );
  const note = fc
    .array(unit, { minLength: 1, maxLength: 12 })
    .map((parts) => parts.join('').replaceAll('\0', ''))
    .filter((text) => text !== '');
  await fc.assert(
    fc.asyncProperty(fc.array(note, { minLength: 20, maxLength: 20 }), async (notes) => {
      const audit = await here.newAudit();
      here.importFiles(audit, {
        'cases.csv': casesFile(notes.length),
        'answers.csv': answersFile(notes),
      });
      expect(await notesOf(here, audit)).toEqual(notes);
      await expectRoundTrip(audit);
    }),
    { seed: SEED, numRuns: 50 },
  );
});
