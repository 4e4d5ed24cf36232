import { expectAccessible, expectReflow } from './harness/accessible.ts';
import { type App, expect, test } from './harness/app.ts';
import { CasePage } from './pages/case.ts';
import { ImportPage } from './pages/import.ts';

const CASES = { name: 'cases.csv', text: 'reference,caseType,gender\r\nX1,court,female\r\nX2,court,male\r\n' };
const ANSWERS = { name: 'answers.csv', text: 'reference,question,answer,note\r\nX1,2.1.1,yes,\r\nX1,2.1.1.a,na,\r\n' };

async function openImport(app: App): Promise<ImportPage> {
  const { audit } = await CasePage.make(app);
  const screen = new ImportPage(app);
  await screen.open(audit);
  return screen;
}

test('files are checked first, imported as one, and taken back as one', async ({ app }) => {
  const screen = await openImport(app);
  await screen.check(CASES, ANSWERS);
  await expect(screen.banner('Checked, not imported yet')).toBeFocused();
  expect(await screen.counts('Cases')).toEqual(['2', '0', '0']);
  expect(await screen.counts('Answers')).toEqual(['2', '0', '0']);
  await expect(app.page.getByText('1 answer “not applicable” without a reason')).toBeVisible();
  await screen.button('Import 4 rows').press('Enter');
  await expect(screen.banner('Imported')).toBeFocused();
  await screen.button('Undo the import').press('Enter');
  await expect(screen.banner('Import undone')).toBeFocused();
});

test('the same files again change nothing, and are not offered to be imported', async ({ app }) => {
  const screen = await openImport(app);
  await screen.check(CASES, ANSWERS);
  await screen.button(/^Import \d/).click();
  await screen.button('Import other files').click();
  await screen.check(CASES, ANSWERS);
  await expect(screen.banner('Checked, not imported yet')).toContainText('These files change nothing');
  expect(await screen.counts('Answers')).toEqual(['0', '0', '2']);
  await expect(screen.button(/^Import \d/)).toHaveCount(0);
});

test('faults are told by file, row, column, found and expected, and nothing is imported', async ({ app }) => {
  const screen = await openImport(app);
  await screen.check({ name: 'cases.csv', text: 'reference,caseType,ageAtDisposal\nX1,court,99\nX2,nowhere,12\n' });
  await expect(screen.banner('Nothing was imported')).toBeFocused();
  await expect(screen.faults).toHaveCount(3);
  await expect(screen.faults.nth(1)).toHaveText(/cases\.csv\s*2\s*ageAtDisposal\s*"99"\s*a whole number from 10 to 18/);
  await expectAccessible(app.page);
  await expectReflow(app.page);
});

test('a file that is not UTF-8 is a fault that says how to save it', async ({ app }) => {
  const screen = await openImport(app);
  await screen.check({ name: 'from-excel.csv', text: Buffer.from([0x72, 0xe9, 0x66]) });
  await expect(screen.faults.nth(1)).toContainText('CSV UTF-8 (Comma delimited)');
});

test('a form without files is refused', async ({ app }) => {
  const screen = await openImport(app);
  await screen.button('Check the files').click();
  await expect(app.page.getByRole('alert')).toBeFocused();
  await app.page.getByRole('button', { name: 'Choose one or more CSV files' }).press('Enter');
  await expect(app.page.getByLabel('CSV files')).toBeFocused();
  await expectAccessible(app.page);
  await expectReflow(app.page);
});

test('a long import shows how far it is, and can be cancelled without a trace', async ({ app }) => {
  const screen = await openImport(app);
  const references = Array.from({ length: 3000 }, (_, at) => `L-${at}`);
  const prompts = ['2.1.1', '2.1.2', '2.1.3', '2.2.1', '2.2.2', '2.2.3', '2.3.1', '2.3.2', '2.3.3'];
  const cases = `reference,caseType\n${references.map((reference) => `${reference},court\n`).join('')}`;
  const rows = references.flatMap((reference) => prompts.map((prompt) => `${reference},${prompt},yes,\n`));
  await screen.check(
    { name: 'cases.csv', text: cases },
    { name: 'answers.csv', text: `reference,question,answer,note\n${rows.join('')}` },
  );
  const bar = app.page.getByRole('progressbar', { name: 'Working through the files…' });
  await expect(bar).toHaveAttribute('value', /^[1-9]/);
  await screen.button('Cancel').click();
  await expect(app.page.getByText('Cancelled. Nothing was changed, and no file was made.')).toBeVisible();
  await expect(bar).toHaveCount(0);
  await expect(screen.button('Check the files')).toBeVisible();
});
