import { expectAccessible } from './harness/accessible.ts';
import { expect, test } from './harness/app.ts';
import { laterBy } from './harness/later.ts';
import { WESTMARCH } from './harness/westmarch.ts';
import { RoundsPage } from './pages/rounds.ts';

const MS_A_DAY = 24 * 60 * 60 * 1000;

test('a month later what was due is overdue, comes up in the next round, and half a year later nobody was sampled lately', async ({
  app,
}) => {
  test.slow(); // a round, the program started again, and two rounds more
  const screen = await RoundsPage.drawn(app);
  const first = await screen.cases();
  await screen.pressFirst(/^Write it ?: feedback on/);
  const due = new Date(Date.now() + 14 * MS_A_DAY);
  const parts = [due.getUTCDate(), due.getUTCMonth() + 1, due.getUTCFullYear()].map(String);
  await screen.addAction('Call the school', parts[0] ?? '', parts[1] ?? '', parts[2] ?? '');
  await expect(app.page.getByText('Open', { exact: true })).toBeVisible();

  await app.restart(laterBy(31));
  await screen.openAgain();
  await screen.goTo('/rounds');
  await expect(screen.table('Dip-sample rounds')).toContainText('1 overdue');
  await screen.press('November 2026');
  await screen.press('Plan the next round');
  await screen.press('Plan the round');
  await expect(screen.heading).toHaveText('Round of December 2026');
  await expect(screen.table('Open actions from earlier rounds')).toContainText('Overdue by 17 days');
  await screen.takeIn(WESTMARCH, 120);
  await screen.press('Coverage');
  await expect(screen.table('Who was looked at, and when')).toContainText('Sampled a month ago');
  await screen.press('Cases', 'main');
  await screen.draw();
  const second = await screen.cases();
  expect(second.references.filter((reference) => first.references.includes(reference))).toEqual([]);
  await screen.press(/^Open actions from earlier rounds: 1$/);
  await expect(app.page.getByText('1 action, 1 overdue.')).toBeVisible();
  await expectAccessible(app.page);

  await app.restart(laterBy(31 + 181));
  await screen.openAgain();
  await screen.goTo('/rounds');
  await screen.press('December 2026');
  await screen.press('Plan the next round');
  await screen.month.selectOption('June');
  await screen.field('Year').fill('2027');
  await screen.press('Plan the round');
  await expect(screen.table('Open actions from earlier rounds')).toContainText('Overdue by 198 days');
  await screen.takeIn(WESTMARCH, 120);
  await screen.press('Coverage');
  await expect(app.page.getByText('0 of 119 cases were looked at in the last six months.')).toBeVisible();
  await expect(screen.table('Who was looked at, and when')).toContainText('Not sampled for six months');
});
