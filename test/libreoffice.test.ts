import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import type { MadeFile } from '../api/contract/made-file.ts';
import type { Input } from '../api/contract.ts';
import type { AuditId } from '../domain/ids.ts';
import { importSample } from './import-sample.ts';
import { convert, NOT_INSTALLED, pagesOf, SOFFICE } from './libreoffice.ts';
import { AUTHOR, makeTestWorkbook, type TestWorkbook } from './workbook.ts';

const PATIENCE_MS = 300_000;
const EXACTLY = { texts: 'exact', names: true } as const;
const TABLES = ['cases', 'answers', 'judgements', 'results', 'codebook'];

type Table = readonly (readonly string[])[];

const readTable = (text: string | Buffer): Table => parse(text, { bom: true, relax_column_count: true });

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/** A table with its numbers in their shortest form: a spreadsheet shows 100.0 as 100, which is the same value. */
const asValues = (table: Table): Table =>
  table.map((row) => row.map((cell) => (isNumber(cell) ? String(Number(cell)) : cell)));

describe('documents and files, opened by LibreOffice', () => {
  let workbook: TestWorkbook;
  let audit: AuditId;

  beforeAll(async () => {
    workbook = await makeTestWorkbook();
    audit = await importSample(workbook, 'leicestershire-2021');
    const [first] = await workbook.client['case.list']({ audit });
    const question = (await workbook.client['finding.list']({ audit }))[0]?.question;
    if (!first || !question) throw new Error('expected the sample to have a case and a finding, found none');
    const note = '=1+1 is no formula, "quoted", ŵ 🙂\nand a second line; 007';
    await workbook.client['note.write']({ author: AUTHOR, case: first.id, question, note });
  }, 120_000);

  const make = async (wanted: Omit<Input<'report.preview'>, 'audit'>): Promise<Buffer> => {
    const of = { author: AUTHOR, wanted: { audit, ...wanted }, format: 'docx' as const };
    return Buffer.from((await workbook.client['report.make'](of)).content, 'base64');
  };
  const makeFiles = async (kinds: ('csv' | 'xlsx')[]): Promise<readonly MadeFile[]> =>
    workbook.client['export.make']({ author: AUTHOR, audit, leaving: EXACTLY, kinds });
  const toPdf = async (docx: Buffer): Promise<Buffer> =>
    (await convert('document.docx', docx, 'pdf')).get('document.pdf') ?? Buffer.alloc(0);

  test(
    'a report becomes a PDF of many pages, a summary one of two',
    async ({ skip }) => {
      skip(SOFFICE === null, NOT_INSTALLED);
      expect(pagesOf(await toPdf(await make({ kind: 'report', case: null, names: false })))).toBeGreaterThan(10);
      expect(pagesOf(await toPdf(await make({ kind: 'summary', case: null, names: false })))).toBeLessThanOrEqual(2);
    },
    PATIENCE_MS,
  );

  test(
    'the feedback sheet of a case fits on two pages',
    async ({ skip }) => {
      skip(SOFFICE === null, NOT_INSTALLED);
      const cases = await workbook.client['case.list']({ audit });
      for (const type of new Set(cases.map(({ caseType }) => caseType))) {
        const found = cases.find(({ caseType }) => caseType === type);
        const sheet = await make({ kind: 'feedback', case: found?.id ?? null, names: false });
        expect([type, pagesOf(await toPdf(sheet)) <= 2]).toEqual([type, true]);
      }
    },
    PATIENCE_MS,
  );

  test(
    'every value of each CSV file is the same after an English spreadsheet has opened and saved it',
    async ({ skip }) => {
      skip(SOFFICE === null, NOT_INSTALLED);
      const files = await makeFiles(['csv']);
      for (const name of TABLES) {
        const text = files.find((file) => file.name === `${name}.csv`)?.content ?? '';
        expect(readTable(text).length).toBeGreaterThan(1);
        const saved = [...(await convert(`${name}.csv`, text, 'csv')).values()][0];
        expect([name, asValues(readTable(saved ?? ''))]).toEqual([name, asValues(readTable(text))]);
      }
    },
    PATIENCE_MS,
  );

  test(
    'the sheets of the spreadsheet hold what the CSV files hold',
    async ({ skip }) => {
      skip(SOFFICE === null, NOT_INSTALLED);
      const files = await makeFiles(['csv', 'xlsx']);
      const xlsx = files.find(({ name }) => name === 'audit.xlsx')?.content ?? '';
      const sheets = await convert('audit.xlsx', Buffer.from(xlsx, 'base64'), 'csv');
      const csv = (name: string): Table => asValues(readTable(files.find((file) => file.name === name)?.content ?? ''));
      const sheet = (name: string): Table => asValues(readTable(sheets.get(`audit-${name}.csv`) ?? ''));
      const [cases = []] = csv('cases.csv');
      expect(sheet('cases').map((row) => row.slice(0, cases.length))).toEqual(csv('cases.csv'));
      expect(sheet('codebook')).toEqual(csv('codebook.csv'));
      expect([...sheet('results').slice(1), ...sheet('prompts').slice(1)].toSorted()).toEqual(
        csv('results.csv').slice(1).toSorted(),
      );
      const [[, , ...questions] = [], ...answered] = sheet('answers');
      const given = answered.flatMap(([reference = '', , ...answers]) =>
        answers.flatMap((answer, at) => (answer === '' ? [] : [[reference, questions[at] ?? '', answer]])),
      );
      const wanted = csv('answers.csv')
        .slice(1)
        .filter(([, , answer]) => answer !== '');
      expect(given).toEqual(wanted.map((row) => row.slice(0, 3)));
      const notes = sheet('notes')
        .slice(1)
        .map(([, , , note]) => note);
      expect(notes.some((note) => note?.startsWith('=1+1 is no formula'))).toBe(true);
    },
    PATIENCE_MS,
  );
});
