import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expectForcedColours, expectGood } from './harness/accessible.ts';
import { expect, test } from './harness/app.ts';
import { WESTMARCH } from './harness/westmarch.ts';
import { NORTH, RoundsPage } from './pages/rounds.ts';

test('a manager of a team of eight: a first round, feedback, the month, and a second round that spreads further', async ({
  app,
}) => {
  test.slow(); // two rounds from beginning to end, with every screen looked at by axe
  const screen = await RoundsPage.make(app);
  await screen.press('Dip-sample rounds');
  await expect(app.page.getByText('There is no round in this workbook yet')).toBeVisible();
  await expectGood(app.page);
  await screen.press('Plan a round');
  await screen.plan(NORTH);
  await expect(screen.heading).toHaveText('Round of November 2026');
  await expect(
    app.page.getByText('2 cases of each worker, judged by A tester. Asked about: 2.1, 3.1.1.'),
  ).toBeVisible();
  await expectGood(app.page);
  await screen.takeIn(WESTMARCH, 120);
  await expectGood(app.page);
  await screen.draw();
  await expect(app.page.getByText('16 cases made, with the facts of the list.')).toBeFocused();

  const first = await screen.cases();
  expect(first.references).toHaveLength(16);
  expect(Map.groupBy(first.workers, (worker) => worker).size).toBe(8);
  await expectGood(app.page);
  await screen.judgeFirst();
  await screen.backToRound();
  await expect(app.page.getByText('1 of 16 cases judged, feedback given on 0.')).toBeVisible();

  await screen.pressFirst(/^Write it ?: feedback on/);
  await expect(screen.heading).toHaveText('Feedback on a case');
  await screen.type('What went well', 'The plan is clear, and the child had a say in it.');
  await screen.addAction('Call the school', '7', '1', '2020');
  await expect(app.page.getByText(/^Overdue by \d+ days$/)).toBeVisible();
  await expectGood(app.page);
  await screen.press('Look and print');
  await expect(screen.heading).toHaveText('Feedback sheet of a case');
  await expect(app.page.getByText('The plan is clear, and the child had a say in it.')).toBeVisible();
  await app.page.goBack();
  await screen.press(/^Round$/, 'main');
  await expect(app.page.getByText('Given, 1 action, 1 open.')).toBeVisible();
  await screen.press('Plan', 'main');
  await expect(app.page.getByText('The round has cases, so what is asked of them stays as it is.')).toBeVisible();
  await expect(screen.box('2.1 Assessment')).toHaveCount(0);

  await screen.goTo('/');
  await screen.press('Dip-sample rounds'); // one
  await expectGood(app.page);
  await screen.press('November 2026'); // two
  const coming = app.page.waitForEvent('download');
  await screen.press('Export the month'); // three
  const month = await coming;
  expect(month.suggestedFilename()).toBe('month-2026-11.zip');
  const files = unzipSync(readFileSync(await month.path()));
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['results.csv', 'audit.xlsx', 'summary.docx', 'actions.csv']),
  );
  expect(strFromU8(files['actions.csv'] ?? new Uint8Array())).toContain('Call the school,CM01,2020-01-07,open,');
  await expect(app.page.getByText(/^Downloaded month-2026-11\.zip with .*actions\.csv/)).toBeVisible();

  await screen.press('Plan the next round');
  await expect(app.page.getByRole('heading', { name: 'Open actions from earlier rounds: 1' })).toBeVisible();
  await expect(app.page.getByRole('combobox', { name: 'Name of the month' })).toHaveValue('12');
  await expect(screen.box('2.1 Assessment')).toBeChecked();
  const some = screen.box('3.1 Assessment');
  await expect(some).toBeChecked({ indeterminate: true });
  await expect(some).toHaveAccessibleDescription('1 of 3 key questions');
  await screen.box(/^3\.1\.1 /).press('Space');
  await expect(some).toHaveAccessibleDescription('');
  await expect(some).toBeChecked({ checked: false });
  await screen.box(/^3\.1\.1 /).press('Space');
  await expectGood(app.page);
  await screen.press('Plan the round');
  await expect(screen.heading).toHaveText('Round of December 2026');
  await expect(screen.table('Open actions from earlier rounds')).toContainText('Call the school');
  await screen.takeIn(WESTMARCH, 120);
  await screen.draw();
  const second = await screen.cases();
  expect(second.references).toHaveLength(16);
  expect(second.references.filter((reference) => first.references.includes(reference))).toEqual([]);
  await screen.press('Coverage');
  await expect(app.page.getByText('32 of 119 cases were looked at in the last six months.')).toBeVisible();
  await expectGood(app.page);
  await screen.press('From round to round');
  await expect(screen.table(/^Judged sufficient/)).toContainText('1 of 1');
  await expectGood(app.page);
  await expectForcedColours(app.page);
});

test('a plan that cannot be is sent back with the way to what is wrong', async ({ app }) => {
  const screen = await RoundsPage.make(app);
  await screen.goTo('/rounds/new');
  await screen.button('Plan the round').press('Enter');
  await expect(screen.problem).toBeFocused();
  for (const words of ['Enter the name of the service', 'Choose the standards', 'Enter the team', 'Choose the month']) {
    await expect(screen.problem).toContainText(words);
  }
  await screen.problem.getByText('Choose what is asked of each case').press('Enter');
  await expect(app.page.getByRole('radio', { name: 'Some standards or key questions' })).toBeFocused();
  await expectGood(app.page);
});
