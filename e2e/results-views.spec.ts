import type { Output } from '../api/contract.ts';
import { expectAccessible, expectForcedColours, expectReflow } from './harness/accessible.ts';
import { type App, expect, test } from './harness/app.ts';
import { call } from './harness/call.ts';
import { ResultsPage } from './pages/results.ts';
import { ResultsViews } from './pages/results-views.ts';
import { openSample } from './pages/sample.ts';

const viewsOf = (app: App): ResultsViews => new ResultsViews(app);

const VIEWS = [
  ['firmness', 'How firm the ratings are', 'table'],
  ['charts', 'Charts', 'img'],
  ['subgroups', 'Subgroups', 'table'],
  ['classifications', "Classifications: the service's and the inspector's", 'table'],
  ['compare', 'Compare two audits', 'combobox'],
  ['cases/2.1.1/all', 'Cases of 2.1.1', 'table'],
] as const;

for (const [view, heading, shows] of VIEWS) {
  test(`results, ${view}: no fault that axe finds, and no scrolling sideways at 320 pixels`, async ({ app }) => {
    const views = new ResultsViews(app);
    await views.open(await openSample(app), view, heading);
    await expect(app.page.getByRole('main').getByRole(shows).first()).toBeVisible();
    await expectAccessible(app.page);
    await expectReflow(app.page);
    await expectForcedColours(app.page);
  });
}

test('R7: key questions stand with the least firm first, each with what one case would change', async ({ app }) => {
  const views = new ResultsViews(app);
  await views.open(await openSample(app), 'firmness', 'How firm the ratings are');
  const first = app.page.getByRole('rowgroup').filter({ has: views.figure('2.3.2') });
  await expect(first).toContainText(
    'Requires improvement, one case short of Good: with 9 of 13 instead of 8 it would be Good.',
  );
  await expect(app.page.getByRole('region', { name: 'Overall rating' })).toContainText('score of 11 of 36');
  await expect(views.row('2.1 Assessment')).toContainText('by the panel, which no case changes');
});

test('from a figure to its cases, to a note and its history, by keyboard, and back to where one was', async ({
  app,
}) => {
  const { page } = app;
  const audit = await openSample(app);
  await new ResultsPage(app).open(audit);
  const views = new ResultsViews(app);
  await views.figure('3.3.3').focus();
  const before = await page.evaluate(() => window.scrollY);
  expect(before).toBeGreaterThan(0);

  await page.keyboard.press('Enter'); // step 1: its cases
  await expect(views.heading).toHaveText('Cases of 3.3.3');
  await expect(views.state('All (17)')).toHaveAttribute('aria-current', 'page');
  await views.state('No (13)').focus();
  await page.keyboard.press('Enter');
  await expect(views.table('13 cases')).toBeVisible();

  const one = views.table('13 cases').getByRole('link').nth(3);
  const reference = (await one.textContent()) ?? '';
  await one.focus();
  await page.keyboard.press('Enter'); // step 2: the case, at the question, with its note
  await expect(views.heading).toContainText(reference);
  await expect(
    page
      .getByRole('group', { name: /3\.3\.3/ })
      .getByRole('radio')
      .first(),
  ).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '')).toContain('3.3.3');
  await page.keyboard.press('h'); // step 3: its history
  await expect(page.getByRole('dialog')).toContainText('3.3.3');
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Back to the figure' }).focus();
  await page.keyboard.press('Enter');
  await expect(views.table('13 cases').getByRole('link', { name: reference })).toBeFocused();
  await page.goBack(); // to the case
  await page.goBack(); // to the cases
  await page.goBack(); // to the table
  await expect(views.figure('3.3.3')).toBeFocused();
  await expect(views.figure('3.3.3')).toBeInViewport();
});

test('a chart is an image with its words, and has its table', async ({ app }) => {
  const views = new ResultsViews(app);
  await views.open(await openSample(app), 'charts', 'Charts');
  const chart = app.page.getByRole('img', { name: /^Ratings by standard/ });
  await expect(chart).toBeVisible();
  await app.page.getByText('The same as a table: Ratings by standard').click();
  await expect(
    views.table('Ratings by standard, as a table').getByRole('row', { name: /^2\.1 Assessment/ }),
  ).toContainText('Requires improvementInadequate');
});

test('subgroups add up to all cases, hide few cases when asked to, and keep worker codes back', async ({ app }) => {
  const views = new ResultsViews(app);
  await views.open(await openSample(app), 'subgroups', 'Subgroups');
  await expect(views.row(/^2\.1\.1/)).toContainText('10 of 13 applicable');
  await expect(app.page.getByRole('option', { name: /Case manager \(code\)/ })).toHaveCount(0);
  await app.page.getByRole('checkbox', { name: 'Hide groups of fewer than 5 cases' }).check();
  await expect(views.row(/^2\.1\.1/)).toContainText('Hidden');
  await app.page.getByRole('checkbox', { name: 'Offer case managers, by code' }).check();
  await views.chosenField.selectOption({ label: 'Case manager (code)' });
  await expect(views.table(/Key questions by case manager/)).toBeVisible();
});

test('classifications are compared as reports give them, and add up', async ({ app }) => {
  const views = new ResultsViews(app);
  const title = 'Risk of serious harm: Out-of-court disposal';
  await views.open(await openSample(app), 'classifications', VIEWS[3][1]);
  const found = app.page.getByRole('region', { name: title, exact: true });
  await expect(found).toContainText('The inspector agreed in 13 of 14 cases.');
  await expect(found).toContainText('14 + 3 + 0 = 17 cases.');
});

test('across frameworks a break is marked and standards alone are compared', async ({ app }) => {
  const views = new ResultsViews(app);
  await views.open(await openSample(app), 'compare', 'Compare two audits');
  await app.page.getByLabel('Compare with').selectOption({ index: 1 });
  await expect(app.page.getByText('The standards differ.')).toBeVisible();
  await expect(app.page.getByText('Another standard under this number: not to be compared')).toBeVisible();
  await expect(views.row(/^2\.1\.1/)).toHaveCount(0);
});

test('an answer that is given in another window shows in the results', async ({ app }) => {
  const { page } = app;
  const audit = await openSample(app);
  const results = new ResultsPage(app);
  await results.open(audit);
  await expect(results.figure('2.1.1')).toContainText('10 of 13 applicable');
  const wanted = { audit, question: '2.1.1', state: 'no', after: null, limit: 1, cases: 'all' } as const;
  const { value } = await call(page, 'figure.cases', wanted);
  const [first] = (value as Output<'figure.cases'>).cases;
  if (!first) throw new Error('expected a case that was answered no, found none');
  await call(page, 'answer.give', { author: 'Another', case: first.id, question: '2.1.1', answer: 'yes' });
  await page.evaluate((subject) => {
    const channel = new BroadcastChannel('casebook');
    channel.postMessage({ kind: 'saved', subject, from: 'another window', news: { kind: 'saved', subject } });
    channel.close();
  }, first.id);
  await expect(results.figure('2.1.1')).toContainText('11 of 13 applicable');
});

test('from a figure of a subgroup to its cases alone, and through these alone from case to case', async ({ app }) => {
  const { page } = app;
  const audit = await openSample(app);
  const views = new ResultsViews(app);
  await views.open(audit, 'subgroups', 'Subgroups');
  await page.getByRole('link', { name: /cases of 2\.1\.1, Female$/ }).press('Enter');
  await expect(page.getByText('Of the cases with Gender: Female.')).toBeVisible();
  const references = await views
    .table(/^\d+ cases?$/)
    .getByRole('link')
    .allTextContents();
  expect(references.length).toBeGreaterThan(1);
  await views
    .table(/^\d+ cases?$/)
    .getByRole('link')
    .first()
    .press('Enter');
  for (const reference of references) {
    await expect(page.getByRole('heading', { level: 1 })).toContainText(reference);
    await expect(page.getByRole('radio').first()).toBeVisible();
    await page.keyboard.press('Control+Shift+PageDown');
  }
  await expect(page.getByText('This is the last case of the figure.').first()).toBeVisible();
  await page.keyboard.press('Control+Shift+PageUp');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(references.at(-2) ?? '');
});

test('figures of two audits lead to the cases of each', async ({ app }) => {
  const { page } = app;
  const audit = await openSample(app);
  const { value } = await call(page, 'audit.list', {});
  const other = (value as Output<'audit.list'>).find(({ id }) => id !== audit);
  await call(page, 'audit.create', {
    author: 'A tester',
    framework: other?.framework ?? '',
    service: 'A third',
    kind: 'inspection',
    from: null,
    to: null,
    team: null,
  });
  const third = ((await call(page, 'audit.list', {})).value as Output<'audit.list'>).find(
    ({ service }) => service === 'A third',
  );
  await page.reload();
  await viewsOf(app).open(third?.id ?? '', `compare/${other?.id}`, 'Compare two audits');
  await page.getByRole('link', { name: /cases of 2\.1\.1, Gloucestershire/ }).press('Enter');
  await expect(viewsOf(app).heading).toHaveText('Cases of 2.1.1');
  await expect(page).toHaveURL(new RegExp(`${other?.id}/results/cases/2\\.1\\.1/all$`));
});

test('a chart is printed with its table, which is folded on the screen', async ({ app }) => {
  const { page } = app;
  const audit = await openSample(app);
  await new ResultsViews(app).open(audit, 'charts', 'Charts');
  const cell = page.locator('.app-chart-table').first().locator('td').first();
  await expect(cell).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(cell).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await expect(cell).toBeHidden();
});
