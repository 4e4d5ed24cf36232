import { unzipSync } from 'fflate';
import type { Output } from '../api/contract.ts';
import { expectAccessible, expectReflow } from './harness/accessible.ts';
import { type App, expect, test } from './harness/app.ts';
import { call } from './harness/call.ts';
import { ExportPage } from './pages/export.ts';
import { openSample } from './pages/sample.ts';

const FILES = ['results.csv', 'cases.csv', 'answers.csv', 'judgements.csv', 'codebook.csv', 'datapackage.json'];
const NOTE = 'Mrs Jones rang on 0116 496 0000';

async function writeNote({ page }: App, audit: string): Promise<void> {
  const { value } = await call(page, 'case.list', { audit });
  const [first] = value as Output<'case.list'>;
  await call(page, 'note.write', { author: 'A tester', case: first?.id ?? '', question: '2.1.1', note: NOTE });
}

test('each file of the export can be downloaded, under a name that says nothing of the audit', async ({ app }) => {
  const files = new ExportPage(app);
  await files.open(await openSample(app));
  await expect(files.files).toHaveCount(FILES.length + 3);
  for (const name of FILES) {
    const file = await files.download(name);
    expect(file.name).toBe(name);
    expect(file.text.length).toBeGreaterThan(100);
  }
  expect((await files.download('results.csv')).text).toContain('key-question,2.1.1,');
  const sheets = await files.download('audit.xlsx');
  expect(sheets.name).toBe('audit.xlsx');
  expect(sheets.bytes.subarray(0, 2).toString()).toBe('PK'); // a zip, as every .xlsx is
});

test('all files come as one ZIP file, and so do those that are several of a kind', async ({ app }) => {
  const files = new ExportPage(app);
  await files.open(await openSample(app));
  const all = await files.download('all files as one ZIP file');
  expect(all.name).toBe('audit.zip');
  const names = Object.keys(unzipSync(all.bytes));
  expect(names).toEqual(expect.arrayContaining(['audit.xlsx', ...FILES]));
  await expect(app.page.getByText(`Downloaded audit.zip with ${names.length} files.`)).toBeVisible();
  const syntax = await files.download('SPSS syntax');
  expect(syntax.name).toBe('spss.zip');
  expect(Object.keys(unzipSync(syntax.bytes))).toEqual(names.filter((name) => name.endsWith('.sps')));
});

test('it says that the files are not encrypted and may hold personal data', async ({ app }) => {
  const files = new ExportPage(app);
  await files.open(await openSample(app));
  await expect(app.page.getByText(/not encrypted, and notes and reasons may hold personal data/)).toBeVisible();
});

test('what may tell who a person is stays here unless somebody lets it leave', async ({ app }) => {
  const files = new ExportPage(app);
  const audit = await openSample(app);
  await writeNote(app, audit);
  await files.open(audit);
  await expect(app.page.getByText('1 not decided yet')).toBeVisible();
  expect((await files.download('answers.csv')).text).toContain('[name] rang on [telephone number]');

  await files.lookThrough();
  await expect(app.page.locator('mark')).toHaveText(['Mrs Jones', '0116 496 0000']);
  await files.decision('May leave', 'Mrs Jones').press('Enter');
  await expect(files.decision('May leave', 'Mrs Jones')).toHaveAttribute('aria-pressed', 'true');
  await files.decision('Mask', '0116 496 0000').click();
  await expect(files.decision('Mask', '0116 496 0000')).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(app.page);
  await expectReflow(app.page);

  await files.open(audit);
  await expect(app.page.getByText('All are decided.')).toBeVisible();
  expect((await files.download('answers.csv')).text).toContain('Mrs Jones rang on [telephone number]');
  await files.chooseExact();
  expect((await files.download('answers.csv')).text).toContain(NOTE);
  await expectAccessible(app.page);
  await expectReflow(app.page);
});

test('that files left is in the history, and nothing of what was in them', async ({ app }) => {
  const files = new ExportPage(app);
  const audit = await openSample(app);
  await files.open(audit);
  await files.download('results.csv');
  const { value } = await call(app.page, 'history.audit', { audit, before: null, limit: 1 });
  const [entry] = value as Output<'history.audit'>;
  expect(entry?.kind).toBe('export');
  expect(entry?.changes.map(({ field }) => field)).toEqual(['export:csv']);
  expect(Object.keys(JSON.parse(entry?.changes[0]?.new ?? '{}')).sort()).toEqual(['at', 'cases', 'names', 'texts']);
});
