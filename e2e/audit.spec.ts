import { expectAccessible, expectReflow } from './harness/accessible.ts';
import { type App, expect, test } from './harness/app.ts';
import { AuditsPage } from './pages/audits.ts';
import { CasePage } from './pages/case.ts';
import { CaseDetailsPage } from './pages/case-details.ts';
import { CaseListPage } from './pages/case-list.ts';
import { openSample } from './pages/sample.ts';
import { StartPage } from './pages/start.ts';

const SERVICE = 'Eastshire Youth Justice Service';

async function openEmptyAudit(app: App): Promise<void> {
  await new StartPage(app).setUp('Eastshire', 'marble teapot harbour lantern', 'Ada Inspector');
  const audits = new AuditsPage(app);
  await audits.startNew();
  await audits.fill(SERVICE, /July 2021/, 'Inspection');
  await audits.make.click();
  await expect(audits.heading).toHaveText('Cases');
}

test('an empty workbook says what to do, and a new audit is made and listed', async ({ app }) => {
  await new StartPage(app).setUp('Eastshire', 'marble teapot harbour lantern', 'Ada Inspector');
  const audits = new AuditsPage(app);
  await expect(app.page.getByText('There is no audit in this workbook yet')).toBeVisible();
  await audits.startNew();
  await audits.fill(SERVICE, /July 2021/, 'Inspection');
  await audits.typeDate('First day of fieldwork', '2', '3', '2026');
  await audits.typeDate('Last day of fieldwork', '6', 'March', '2026');
  await audits.make.press('Enter');
  await expect(app.page.getByText('There is no case in this audit yet')).toBeVisible();
  await app.page.getByRole('link', { name: 'Casebook' }).click();
  await expect(audits.row(SERVICE)).toContainText('2 March 2026 to 6 March 2026');
  await expect(audits.row(SERVICE)).toContainText('No cases yet');
});

test('a new audit has nothing chosen beforehand, and tells all that is wrong when sent', async ({ app }) => {
  await new StartPage(app).setUp('Eastshire', 'marble teapot harbour lantern', 'Ada Inspector');
  const audits = new AuditsPage(app);
  await audits.startNew();
  await expect(app.page.getByRole('radio', { checked: true })).toHaveCount(0);
  await audits.typeDate('First day of fieldwork', '31', '2', '2026');
  await audits.make.click();
  await expect(audits.problem).toBeFocused();
  await expect(audits.problem.getByRole('listitem')).toHaveText([
    'Enter the name of the service',
    'Choose the standards',
    'Choose the kind of audit',
    'First day of fieldwork must be a real date',
  ]);
  await expectAccessible(app.page);
  await expectReflow(app.page);
});

test('a case is added with details of its type, and a name as its reference is warned of', async ({ app }) => {
  await openEmptyAudit(app);
  await app.page.getByRole('link', { name: 'Add a case' }).click();
  const details = new CaseDetailsPage(app);
  await expect(details.choice('Case type', 'Court disposal')).not.toBeChecked();
  await expect(details.group('Was enforcement needed?')).toHaveCount(0);
  await details.choice('Case type', 'Court disposal').check();
  await expect(details.group('Was enforcement needed?')).toBeVisible();
  await details.text('Case reference').fill('Joe Bloggs');
  await expect(details.text('Case reference')).toHaveAccessibleDescription(/This looks like a name. Use a pseudonym/);
  await details.text('Case manager (code)').fill('JB 3/4/2009');
  await expect(details.text('Case manager (code)')).toHaveAccessibleDescription(/This looks like a date of birth/);
  await details.text('Age at disposal').fill('9');
  await details.add.click();
  await expect(details.problem.getByRole('listitem')).toHaveText([
    'Age at disposal must be a whole number from 10 to 18',
  ]);
  await expectAccessible(app.page);
  await expectReflow(app.page);
  await details.text('Age at disposal').fill('15');
  await details.add.click();
  await expect(details.heading).toHaveText(/Joe Bloggs/);
});

test('a choice has the values of the case type, and can be cleared', async ({ app }) => {
  await openEmptyAudit(app);
  await app.page.getByRole('link', { name: 'Add a case' }).click();
  const details = new CaseDetailsPage(app);
  await details.choice('Case type', 'Court disposal').check();
  await details.list('Disposal').selectOption('Referral order');
  await details.choice('Case type', 'Out-of-court disposal').check();
  await details.choice('Disposal', 'Youth caution').check();
  await app.page.getByRole('button', { name: 'Clear Disposal' }).click();
  await expect(details.choice('Disposal', 'Youth caution')).not.toBeChecked();
});

test('a reference that is taken is refused in words', async ({ app }) => {
  await CasePage.make(app);
  const details = new CaseDetailsPage(app);
  await app.page.getByRole('link', { name: 'All cases' }).click();
  await app.page.getByRole('link', { name: 'Add a case' }).click();
  await details.choice('Case type', 'Court disposal').check();
  await details.text('Case reference').fill('T-01');
  await details.add.click();
  await expect(details.problem).toContainText('There is a case of this reference already');
});

test('A4 editing says beforehand and afterwards how many answers it sets aside, and is undone', async ({ app }) => {
  const screen = await CasePage.make(app, 'yjs-2021', { enforcementNeeded: 'yes' });
  await screen.answer('2.3.1.h', 'no');
  await screen.goTo(`${screen.address}/details`);
  const details = new CaseDetailsPage(app);
  await details.choice('Was enforcement needed?', 'No').check();
  await expect(app.page.getByText('Saving sets 1 answer aside')).toBeVisible();
  await details.save.click();
  const saved = app.page.getByRole('region', { name: 'Saved' });
  await expect(saved).toBeFocused();
  await expect(saved).toContainText('1 answer is set aside now');
  await saved.getByRole('button', { name: 'Undo' }).click();
  await expect(app.page.getByRole('region', { name: 'Undone' })).toBeFocused();
  await expect(details.choice('Was enforcement needed?', 'Yes')).toBeChecked();
  expect(await screen.questionOnDisk('2.3.1.h')).toMatchObject({ answer: 'no', state: 'no' });
});

test('A4 a new case type names the answers that it sets aside, and is undone', async ({ app }) => {
  const screen = await CasePage.make(app);
  await screen.answer('2.1.1.a', 'no');
  await screen.goTo(`${screen.address}/details`);
  const details = new CaseDetailsPage(app);
  await details.choice('Case type', 'Out-of-court disposal').check();
  const foretold = app.page.getByRole('status').filter({ hasText: 'Saving sets 1 answer aside' });
  await expect(foretold.getByRole('listitem')).toHaveText(['2.1.1 a No']);
  await expectAccessible(app.page);
  await details.save.click();
  const saved = app.page.getByRole('region', { name: 'Saved' });
  await expect(saved).toContainText('1 answer is set aside now');
  expect(await screen.questionOnDisk('2.1.1.a')).toMatchObject({ answer: 'no', state: 'na-by-rule' });
  await saved.getByRole('button', { name: 'Undo' }).click();
  await expect(details.choice('Case type', 'Court disposal')).toBeChecked();
  expect(await screen.questionOnDisk('2.1.1.a')).toMatchObject({ answer: 'no', state: 'no' });
});

test('a case with every answer is ready to complete, or asks for its notes, in words', async ({ app }) => {
  const screen = await CasePage.make(app);
  const list = new CaseListPage(app);
  const { questions } = await screen.onDisk();
  for (const { question } of questions) await screen.answer(question, 'yes');
  await list.open(screen.audit);
  await expect(app.page.getByRole('row', { name: /T-01/ })).toContainText('Ready to complete');
  await screen.answer('2.1.1.a', 'na');
  await app.page.reload();
  await expect(app.page.getByRole('row', { name: /T-01/ })).toContainText('Notes asked for');
  await list.filter('Status').selectOption('Ready to complete');
  await expect(list.count).toHaveText('0 of 1 case');
});

test('the case list is filtered and put in order, and says how many it found', async ({ app }) => {
  const list = new CaseListPage(app);
  await list.open(await openSample(app));
  await expect(list.count).toHaveText('30 cases');
  await list.find.fill('lei-c-0');
  await expect(list.count).toHaveText(/^9 of 30 cases$/);
  await list.filter('Risk of serious harm').selectOption('Medium');
  await expect(list.count).toHaveText(/^\d of 30 cases$/);
  await app.page.getByRole('button', { name: 'Clear filters' }).press('Enter');
  await expect(list.count).toHaveText('30 cases');
  const [first] = await list.references();
  await list.sortBy('Reference');
  await expect(list.column('Reference')).toHaveAttribute('aria-sort', 'descending');
  expect((await list.references()).at(-1)).toBe(first);
  await list.find.fill('nothing like it');
  await expect(app.page.getByText('No case matches')).toBeVisible();
});

test('what is looked for stays while a case is looked at', async ({ app }) => {
  const list = new CaseListPage(app);
  await list.open(await openSample(app));
  await list.filter('Type').selectOption('Out-of-court disposal');
  const found = await list.references();
  await app.page.getByRole('link', { name: found[0] ?? '' }).press('Enter');
  await app.page.getByRole('link', { name: 'All cases' }).press('Enter');
  await expect(list.filter('Type')).toHaveValue('out-of-court');
  expect(await list.references()).toEqual(found);
});

test('the lists are accessible and fit a narrow window', async ({ app }) => {
  const list = new CaseListPage(app);
  const audit = await openSample(app);
  await expect(app.page.getByRole('table')).toBeVisible();
  await expectAccessible(app.page);
  await expectReflow(app.page);
  await list.open(audit);
  await expect(list.count).toHaveText('30 cases');
  await expectAccessible(app.page);
  await expectReflow(app.page);
});

test('a reference that is one very long word stays within the window', async ({ app }) => {
  const screen = await CasePage.make(app);
  await screen.edit('reference', `${'a-long-word-'.repeat(10)}${'x'.repeat(60)}`);
  const details = `${screen.address}/details` as const;
  for (const address of [`/audits/${screen.audit}/cases`, screen.address, details] as const) {
    await screen.goTo(address);
    await expect(app.page.getByText('a-long-word-').first()).toBeVisible();
    await expectReflow(app.page);
  }
});
