import { expectGood } from './harness/accessible.ts';
import { expect, test } from './harness/app.ts';
import { RoundsPage } from './pages/rounds.ts';

test('an action is changed, settled with a note, opened again, and said to be no longer needed, by keyboard', async ({
  app,
}) => {
  const screen = await RoundsPage.drawn(app);
  await screen.pressFirst(/^Write it ?: feedback on/);
  await screen.type('What went well', 'Clear');
  await screen.addAction('Call the school', '7', '1', '2020');
  await screen.press(/^Change ?: Call/);
  await screen.field('By whom').fill('CM09');
  await screen.press('Save the change');
  await expect(app.page.getByText('By CM09, by 7 January 2020')).toBeVisible();
  await app.page.reload();
  await expect(screen.field('What went well')).toHaveValue('Clear');

  await screen.goTo('/rounds/actions');
  await expect(app.page.getByText('1 action, 1 overdue.')).toBeVisible();
  await expectGood(app.page);
  await screen.press(/^Done ?: Call/);
  await screen.type('Note (optional)', 'Rang on Monday');
  await screen.press('Mark as done');
  await expect(app.page.getByText('0 of 1 action.')).toBeFocused();
  await app.page.getByRole('combobox', { name: 'State' }).selectOption('Done');
  await expect(screen.table('What is to be done')).toContainText('Rang on Monday');
  await screen.press(/^Open again ?: Call/);
  await app.page.getByRole('combobox', { name: 'State' }).selectOption('Open');
  await screen.press(/^No longer needed ?: Call/);
  await expectGood(app.page);
  await screen.press('Save the reason');
  await expect(screen.problem).toContainText('Enter the reason');
  await screen.type('Why is it no longer needed?', 'The child moved away');
  await screen.press('Save the reason');
  await app.page.getByRole('combobox', { name: 'State' }).selectOption('No longer needed');
  await expect(screen.table('What is to be done')).toContainText('The child moved away');

  await screen.goTo('/');
  await screen.press('Westmarch');
  await screen.press('History');
  await app.page.getByText('4 changes', { exact: true }).click();
  await expect(app.page.getByText('North, November 2026: 2 cases of each worker, judged by A tester')).toBeVisible();
  await expect(
    app.page.getByText(/Call the school, by CM09, by 7 January 2020: no longer needed/).first(),
  ).toBeVisible();
});

test('demand 2: a half-typed action is there again after a lock and a reload, with the caret; cancelling gives it up', async ({
  app,
}) => {
  const screen = await RoundsPage.drawn(app);
  await screen.pressFirst(/^Write it ?: feedback on/);
  await screen.press('Add an action');
  await screen.type('Day', '7');
  await screen.type('What is to be done', 'Call the schol');
  await app.page.keyboard.press('ArrowLeft');
  await app.page.keyboard.press('Control+l');
  await expect(screen.heading).toHaveText('Open a workbook');
  await expect(app.page.getByText('Call the')).toHaveCount(0);
  await screen.openAgain();
  await expect(screen.field('What is to be done')).toBeFocused();
  await app.page.keyboard.type('o');
  await expect(screen.field('What is to be done')).toHaveValue('Call the school');
  await expect(screen.field('Day')).toHaveValue('7');
  await app.page.reload();
  await expect(screen.field('What is to be done')).toHaveValue('Call the school');
  await screen.type('Month', '1');
  await screen.type('Year', '2020');
  await screen.press('Save the action');
  await expect(app.page.getByText('By CM01, by 7 January 2020')).toBeVisible();
  await screen.press(/^Change ?: Call/);
  await screen.field('By whom').fill('CM0');
  await app.page.reload();
  await expect(screen.field('By whom')).toHaveValue('CM0');
  await screen.press('Cancel');
  await app.page.reload();
  await expect(app.page.getByText('By CM01, by 7 January 2020')).toBeVisible();
  await expect(screen.field('By whom')).toHaveCount(0);
});
