import { expect, test } from './harness/app.ts';
import { HistoryPage } from './pages/history.ts';
import { PanelPage } from './pages/panel.ts';
import { openSample } from './pages/sample.ts';

const STANDARD = '2.4 Reviewing';

test('a change is there in words, newest first, and can be undone while it is current', async ({ app }) => {
  const audit = await openSample(app);
  const panel = new PanelPage(app);
  await panel.open(audit);
  const form = await panel.write(STANDARD);
  await form.getByRole('radio', { name: 'Good' }).check();
  await form.getByRole('radio', { name: /within five points/ }).check();
  await panel.save(STANDARD);
  await expect(panel.standard(STANDARD)).toContainText('the panel decided Good');

  const history = new HistoryPage(app);
  await history.open(audit);
  await expect(history.actions.first()).toContainText("Panel's decision on 2.4 Reviewing: Good.");
  await history.undoNewest();
  await expect(history.actions.first()).toContainText('Undid');
  await expect(history.actions.nth(1).getByRole('button', { name: /^Undo/ })).toHaveCount(0);

  await panel.open(audit);
  await expect(panel.standard(STANDARD)).toContainText('Rating: Requires improvement');
});

test('it narrows to a case and a question', async ({ app }) => {
  const history = new HistoryPage(app);
  await history.open(await openSample(app));
  await expect(history.actions).toHaveCount(2);
  await history.filter('Case').selectOption({ index: 1 });
  await expect(history.actions).toHaveCount(1);
  await history.filter('Question').selectOption({ value: '2.1.1.a' });
  await expect(history.actions.first()).toContainText('2.1.1.a ');
  await history.filter('Kind of action').selectOption('Undid');
  await expect(app.page.getByText('Nothing fits what is chosen above.')).toBeVisible();
});

test('the chain of the history can be checked', async ({ app }) => {
  const history = new HistoryPage(app);
  await history.open(await openSample(app));
  await history.check();
  await expect(app.page.getByText(/^The history is whole: /)).toBeVisible();
});
