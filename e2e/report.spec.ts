import { expectAccessible, expectReflow } from './harness/accessible.ts';
import { expect, test } from './harness/app.ts';
import { call } from './harness/call.ts';
import { ReportPage } from './pages/report.ts';
import { openSample } from './pages/sample.ts';

const KEPT = "In 10 of the 13 cases inspected, assessment sufficiently analysed how to support the child's desistance.";

test('findings say what the counts are, and are chosen, worded and put in order', async ({ app }) => {
  const audit = await openSample(app);
  const report = new ReportPage(app);
  await report.open(audit);
  const finding = report.finding(/In 11 of the 13 cases inspected, there was sufficient analysis of offending/);
  await expect(finding).not.toBeChecked();
  await finding.check();
  await expect(finding).toBeChecked();
  const form = await report.edit('2.1.1');
  await form.getByRole('textbox', { name: 'Wording in the report' }).fill('Staff know why children offend.');
  await form.getByRole('button', { name: 'Save the wording' }).click();
  await expect(report.finding(/Staff know why children offend\./)).toBeFocused();
  await report.up('2.1.1.b').click();
  await expect(report.up('2.1.1.b')).toBeFocused();
  const order = report.standard('2.1 Assessment').getByRole('checkbox');
  await expect(order.nth(1)).toHaveAccessibleName(/^2\.1\.1\.b /);
  await app.page.reload();
  await report.open(audit);
  await expect(report.finding(/Staff know why children offend\./)).toBeChecked();
  await expect(report.standard('2.1 Assessment').getByRole('checkbox').nth(1)).toHaveAccessibleName(/^2\.1\.1\.b /);
  await expectReflow(app.page);
  await expectAccessible(app.page);
});

test('recommendations are written, put in order, and stand in the document', async ({ app }) => {
  const audit = await openSample(app);
  const report = new ReportPage(app);
  await report.open(audit, '/recommendations');
  await report.recommend('The service manager', 'check every plan for contingencies.');
  await report.recommend('The management board', 'ask for the figures each quarter.');
  await app.page.getByRole('button', { name: 'Move up recommendation 2' }).click();
  await expect(app.page.getByRole('listitem').filter({ hasText: 'should:' }).first()).toContainText('management board');
  await expectAccessible(app.page);
  await expectReflow(app.page);
  await report.open(audit, '/documents');
  await app.page.getByRole('link', { name: 'Look and print Report' }).click();
  const shown = app.page.getByRole('article', { name: /report$/ });
  await expect(shown).toContainText('The management board should:');
  await expect(shown).toContainText(KEPT);
});

test('a note that is marked in a case is quoted as a practice example', async ({ app }) => {
  const audit = await openSample(app);
  const { page } = app;
  await page.evaluate((address) => {
    location.hash = address;
  }, `/audits/${audit}/cases`);
  await page.getByRole('link', { name: 'LEI-C-01' }).first().click();
  const note = page.getByRole('textbox', { name: 'Note 2.1.1 a' });
  await page.getByRole('button', { name: 'Note 2.1.1 a' }).click();
  await note.fill('The worker visited at home, and the plan changed.');
  await page.getByRole('checkbox', { name: /^Practice example 2\.1\.1 a/ }).check();
  await expect(page.getByRole('log')).toContainText('the note is a practice example');
  const report = new ReportPage(app);
  await report.open(audit, '/examples');
  await expect(page.getByRole('table')).toContainText('The worker visited at home, and the plan changed.');
  await expectAccessible(page);
  await expectReflow(page);
});

test('documents are made into Word and HTML files, and the history says so', async ({ app }) => {
  const audit = await openSample(app);
  const report = new ReportPage(app);
  await report.open(audit, '/documents');
  await expectAccessible(app.page);
  await expectReflow(app.page);
  const word = await report.download('Word file, Report');
  expect(word.name).toBe('report.docx');
  expect(word.bytes.subarray(0, 2).toString()).toBe('PK');
  const html = await report.download('HTML file, Summary');
  expect(html.name).toBe('summary.html');
  expect(html.bytes.toString('utf8')).toContain('<html lang="en-GB">');
  await report.goTo(`/audits/${audit}/history`);
  await expect(app.page.getByRole('listitem').filter({ hasText: 'Made a file' }).first()).toBeVisible();
});

test('a document can be looked at without a fault that axe finds, and needs no scrolling sideways', async ({ app }) => {
  const audit = await openSample(app);
  const report = new ReportPage(app);
  for (const kind of ['report', 'blank']) {
    await report.goTo(`/audits/${audit}/report/preview/${kind}/unnamed/all`);
    await expect(app.page.getByRole('article')).toBeVisible();
    await expectReflow(app.page);
    await expectAccessible(app.page);
  }
});

test('texts and contextual facts save themselves as they are typed, and stand in the report', async ({ app }) => {
  const audit = await openSample(app);
  const report = new ReportPage(app);
  await report.open(audit, '/texts');
  await app.page.getByRole('textbox', { name: 'Foreword' }).fill('This is the first inspection of this kind.');
  await report.addFact('First-time entrants per 100,000', '217');
  await report.addFact('A row without a figure', '');
  await expectAccessible(app.page);
  await expectReflow(app.page);
  await app.page.reload();
  await report.open(audit, '/texts');
  await expect(app.page.getByRole('textbox', { name: 'Foreword' })).toHaveValue(/^This is the first inspection/);
  await expect(report.facts).toHaveCount(1);
  await report.goTo(`/audits/${audit}/report/preview/report/unnamed/all`);
  const shown = app.page.getByRole('article');
  await expect(shown).toContainText('This is the first inspection of this kind.');
  await expect(shown.getByRole('table', { name: 'What is known of the service' })).toContainText('217');
});

test('meetings and replies to surveys are kept as they are typed, and stand in the methodology', async ({ app }) => {
  const { page } = app;
  const audit = await openSample(app);
  const report = new ReportPage(app);
  await report.open(audit, '/texts');
  await page.getByRole('textbox', { name: 'Meetings and focus groups held' }).fill('44');
  for (const [who, asked, replied] of [
    ['Case managers', '30', '24'],
    ['Nobody', '1', '2'],
  ] as const) {
    await page.getByRole('button', { name: 'Add a survey' }).press('Enter');
    await expect(page.getByRole('textbox', { name: 'Who was asked' }).last()).toBeFocused();
    await page.keyboard.type(who);
    await page.keyboard.press('Tab');
    await page.keyboard.type(asked);
    await page.keyboard.press('Tab');
    await page.keyboard.type(replied);
  }
  await expectAccessible(page);
  await expectReflow(page);
  await page.reload();
  await report.open(audit, '/texts');
  await expect(page.getByRole('textbox', { name: 'Meetings and focus groups held' })).toHaveValue('44');
  await expect(page.getByRole('textbox', { name: 'Who was asked' })).toHaveCount(1);
  await report.goTo(`/audits/${audit}/report/preview/report/unnamed/all`);
  await expect(page.getByRole('article')).toContainText('Inspectors held 44 meetings beside the cases.');
  await expect(page.getByRole('table', { name: 'Replies to surveys' })).toContainText('24');
  await page
    .getByRole('navigation', { name: 'Contents' })
    .getByRole('button', { name: 'Annexe 1: Methodology' })
    .press('Enter');
  await expect(page.getByRole('heading', { name: 'Annexe 1: Methodology' })).toBeInViewport();
});

test('F6: documents count complete cases only where that is wanted; of a closed audit they give the snapshot', async ({
  app,
}) => {
  const audit = await openSample(app);
  const report = new ReportPage(app);
  await report.open(audit, '/documents');
  await app.page.getByRole('checkbox', { name: /^Count complete cases only/ }).check();
  await app.page.getByRole('link', { name: 'Look and print Report' }).click();
  await expect(app.page.getByRole('article')).toContainText('They are the cases marked as complete');
  await call(app.page, 'audit.close', { author: 'A tester', audit });
  await app.page.reload();
  await report.open(audit, '/documents');
  await expect(
    app.page.getByText('This audit is closed. Report and summary give the figures of its snapshot'),
  ).toBeVisible();
  await app.page.getByRole('link', { name: 'Look and print Report' }).click();
  await expect(app.page.getByRole('article')).toContainText('complete when the audit was closed on');
});
