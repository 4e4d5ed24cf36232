import { expect, test } from './harness/app.ts';
import { CaseListPage } from './pages/case-list.ts';
import { openSample } from './pages/sample.ts';

const RESULTS = /\/assets\/ResultsScreen-[\w-]+\.js$/;

test('a screen comes when it is first shown, once, and its heading takes the focus', async ({ app }) => {
  const audit = await openSample(app);
  const fetched: string[] = [];
  app.page.on('request', (request) => fetched.push(request.url()));
  const screen = new CaseListPage(app);
  await screen.open(audit);
  expect(fetched.filter((url) => RESULTS.test(url))).toHaveLength(0);
  for (const name of ['Results', 'Cases', 'Results']) {
    await app.page.getByRole('link', { name, exact: true }).press('Enter');
    await expect(screen.heading).toHaveText(name);
    await expect(screen.heading).toBeFocused();
  }
  expect(fetched.filter((url) => RESULTS.test(url))).toHaveLength(1);
});

test('a screen that does not come is told as a problem, and comes when it is tried again', async ({ app }) => {
  const audit = await openSample(app);
  const screen = new CaseListPage(app);
  await app.page.route(RESULTS, (route) => route.abort());
  await screen.goTo(`/audits/${audit}/results`);
  await expect(app.page.getByRole('alert')).toContainText('There is a problem');
  await app.page.unroute(RESULTS);
  await app.page.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(screen.heading).toHaveText('Results');
});
