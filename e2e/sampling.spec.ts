import type { SheetHead, SheetRows } from '../api/ports.ts';
import { beginSheets } from '../host/documents/write-sheets.ts';
import { expectAccessible, expectForcedColours, expectGood } from './harness/accessible.ts';
import { expect, test } from './harness/app.ts';
import { WESTMARCH, WESTMARCH_DAY } from './harness/westmarch.ts';
import { SamplingPage } from './pages/sampling.ts';

/** A spreadsheet of sheets that are at hand, in base64. */
const writeSheets = async (sheets: readonly (SheetHead & { readonly rows: SheetRows })[]): Promise<string> =>
  (await beginSheets(sheets))(sheets.map(({ rows }) => rows));

const csv = (text: string, encoding: 'utf8' | 'latin1' = 'utf8') => ({
  name: 'list.csv',
  bytes: Buffer.from(text, encoding),
});

test('S1 to S4: a newcomer takes a list in, draws 60 to 40 and makes the cases of the audit', async ({ app }) => {
  test.slow(); // from beginning to end, with every screen looked at by axe
  const screen = await SamplingPage.make(app, WESTMARCH_DAY);
  await expect(screen.step).toHaveText('1. List of cases');
  await expectGood(app.page);
  await screen.choose(WESTMARCH);
  await expect(screen.column("The service's case number")).toHaveValue('Case ref');
  await expect(screen.column("Risk of serious harm, the service's classification")).toHaveValue('RoSH');
  await expectGood(app.page);
  await screen.button('Check the list').click();
  await expect(screen.banner('Checked, not taken in yet')).toBeFocused();
  await expect(screen.banner('Checked, not taken in yet')).toContainText(
    'Dropped at the door: Child, Date of birth, Team.',
  );
  await expect(screen.row(/^Codes of case managers/, 'CM01')).toContainText('Ben Okafor; OKAFOR, Ben');
  await expectGood(app.page);
  await screen.button('Take in 120 cases').press('Enter');
  await expect(screen.banner('Taken in')).toBeFocused();
  await screen.link('See who is eligible').press('Enter');
  await expect(screen.heading).toBeFocused();
  await expect(screen.row('Of 120 cases in the list', 'Court disposal')).toContainText(
    '24 February 2026 to 24 May 2026',
  );
  await expect(screen.row('Of 120 cases in the list', 'In the list again')).toContainText('1');
  await expectGood(app.page);
  await screen.link('Go on to the settings').press('Enter');
  await expect(screen.table('Strata of the sample')).toBeVisible();
  await expectGood(app.page);
  await screen.button('Draw the sample').press('Enter');
  await expect(screen.heading).toHaveText('Sample');
  await expect(screen.heading).toBeFocused();
  await expect(screen.table(/^Court disposals: \d+ in the sample of \d+ eligible$/)).toBeVisible();
  await expect(app.page.getByText('a confidence level of 80 per cent (with a margin of error of 5)')).toBeVisible();
  await expectGood(app.page);
  await screen.button(/^Make \d+ cases of the audit$/).press('Enter');
  await screen.link('Go to the cases').press('Enter');
  await expect(screen.heading).toHaveText('Cases');
  await expect(app.page.getByRole('rowheader').first()).toHaveText(/^C\d{3}$/);
});

test('a bad list is told row by row, its values are given a meaning, and nothing is taken in before', async ({
  app,
}) => {
  const screen = await SamplingPage.make(app, WESTMARCH_DAY);
  await screen.choose(csv('Case ref,Outcome,Outcome date\nA1,Order of the realm,2026-03-01\nA2,RO,2026-03-02\n'));
  await screen.button('Check the list').click();
  await expect(screen.banner('Nothing was taken in')).toBeFocused();
  await expect(screen.table('1 fault in the files')).toContainText('"Order of the realm"');
  await expectGood(app.page);
  await app.page.getByRole('combobox', { name: /^Order of the realm/ }).selectOption('Referral order');
  await screen.button('Check the list again').click();
  await expect(screen.button('Take in 2 cases')).toBeVisible();
  await expect(screen.step).toHaveText('1. List of cases');
  await expect(screen.link('2. Eligible cases')).toHaveCount(0);
});

test('a file in another encoding is shown as it would read, and read so only when that is asked for', async ({
  app,
}) => {
  const screen = await SamplingPage.make(app, WESTMARCH_DAY);
  await screen.choose(csv('Case ref,Outcome,Case manager\nA1,RO,Zo\xeb\n', 'latin1'));
  await expect(screen.banner('The file is not UTF-8')).toContainText('A1, RO, Zoë');
  await expectGood(app.page);
  await screen.button('Read it as Windows-1252').press('Enter');
  await expect(app.page.getByText('The file was read as Windows-1252, as you asked.')).toBeVisible();
});

test('a workbook of several sheets says which was read, and lets another be chosen', async ({ app }) => {
  const screen = await SamplingPage.make(app, WESTMARCH_DAY);
  const columns = ['Case ref', 'Outcome'].map((name) => ({ name, width: 12 }));
  const sheets = [
    { name: 'Court', columns, rows: [['A1', 'RO']] },
    {
      name: 'Out of court',
      columns,
      rows: [
        ['B1', 'YCC'],
        ['B2', 'YCC'],
      ],
    },
  ];
  await screen.choose({ name: 'list.xlsx', bytes: Buffer.from(await writeSheets(sheets), 'base64') });
  await expect(app.page.getByText(/^This is the sheet Court\. Other sheets .*: Out of court\.$/)).toBeVisible();
  await expectGood(app.page);
  await app.page.getByRole('combobox', { name: 'Sheet of the workbook' }).selectOption('Out of court');
  await screen.button('Look at this sheet').press('Enter');
  await expect(app.page.getByText(/^This is the sheet Out of court\./)).toBeVisible();
  await screen.button('Check the list').press('Enter');
  await expect(screen.button('Take in 2 cases')).toBeVisible();
});

test('a form without a file, and settings that cannot be, are sent back with the way to what is wrong', async ({
  app,
}) => {
  const screen = await SamplingPage.make(app, WESTMARCH_DAY);
  await screen.button('Look at the list').click();
  await expect(screen.problem).toBeFocused();
  await screen.takeIn(WESTMARCH);
  await screen.link('See who is eligible').click();
  await screen.group('Court disposals').getByRole('textbox', { name: 'from' }).fill('3');
  await screen.button('Work out who is eligible').click();
  await expect(screen.problem).toContainText('From must be as many months back as to, or more');
  await expectGood(app.page);
  await screen.link('Go on to the settings').click();
  await screen.field('Court disposals').fill('70');
  await screen.field('Seed').fill('');
  await screen.button('Draw the sample').click();
  await expect(screen.problem).toBeFocused();
  await screen.problem.getByText('The shares make 110 per cent together: they must make 100').press('Enter');
  await expect(screen.field('Court disposals')).toBeFocused();
  await expectGood(app.page);
});

test('S2: a case is left out with a reason, and taken back', async ({ app }) => {
  const screen = await SamplingPage.make(app, WESTMARCH_DAY);
  await screen.takeIn(WESTMARCH);
  await screen.link('See who is eligible').click();
  await app.page.getByRole('combobox', { name: 'Show' }).selectOption('Those eligible');
  const first = screen.button(/^Leave out C\d+$/).first();
  const pseudonym = ((await first.textContent()) ?? '').replace('Leave out ', '');
  await first.press('Enter');
  await screen.button(`Leave out ${pseudonym}`).last().click();
  await expect(screen.problem).toBeFocused();
  await screen.field(`Why ${pseudonym} is left out`).fill('Under appeal');
  await screen.button(`Leave out ${pseudonym}`).last().press('Enter');
  await expect(screen.row('Of 120 cases in the list', 'Left out by decision')).toContainText('1');
  await app.page.getByRole('combobox', { name: 'Show' }).selectOption('Those not eligible');
  await expect(screen.row('Cases of the list', pseudonym)).toContainText('Left out by decision: Under appeal');
  await screen.button(`Take back ${pseudonym}`).press('Enter');
  await expect(app.page.getByText(`${pseudonym} takes part again.`)).toBeVisible();
});

test('S4: a case is replaced by the next reserve with a reason, and the history says so', async ({ app }) => {
  const screen = await SamplingPage.drawn(app, 20);
  const replace = screen.button(/^Replace C\d+$/).first();
  const pseudonym = ((await replace.textContent()) ?? '').replace('Replace ', '');
  await replace.press('Enter');
  const reason = screen.field(`Why ${pseudonym} is replaced`);
  await expect(reason).toBeFocused();
  await expectGood(app.page);
  await reason.fill('The file is at court');
  await screen.button(`Replace ${pseudonym}`).last().press('Enter');
  await expect(app.page.getByText(new RegExp(`^C\\d+ takes the place of ${pseudonym}\\.`))).toBeVisible();
  await expect(screen.table('Cases of the sample')).toContainText(`In place of ${pseudonym}: The file is at court`);
  await screen.goTo(`/audits/${screen.audit}/history`);
  await expect(app.page.getByRole('listitem').filter({ hasText: 'Replaced a case of the sample' })).toContainText(
    `${pseudonym} replaced by`,
  );
  await expectAccessible(app.page);
});

test('S4: the same seed typed in again gives the same sample', async ({ app }) => {
  const screen = await SamplingPage.drawn(app, 20);
  const seed = app.page.getByRole('definition').nth(2);
  const first = await seed.textContent();
  const cases = await screen.table('Cases of the sample').getByRole('rowheader').allTextContents();
  await expectForcedColours(app.page);
  await screen.link('3. Settings of the draw').click();
  await screen.field('Seed').fill((first ?? '').toLowerCase());
  await screen.button('Draw the sample').click();
  await expect(screen.heading).toHaveText('Sample');
  await expect(seed).toHaveText(first ?? '');
  expect(await screen.table('Cases of the sample').getByRole('rowheader').allTextContents()).toEqual(cases);
});
