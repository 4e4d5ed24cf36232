import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expectAccessible, expectForcedColours, expectReflow } from './harness/accessible.ts';
import { type App, expect, test } from './harness/app.ts';
import { RoundsPage } from './pages/rounds.ts';

const WESTMARCH = {
  name: 'westmarch-caseload.csv',
  bytes: readFileSync(path.join(import.meta.dirname, '../samples/caseload/westmarch-caseload.csv')),
};
const NORTH = {
  service: 'Westmarch',
  standards: /2018/,
  team: 'North',
  month: 'November',
  year: '2026',
  part: ['2.1 Assessment', /^3\.1\.1 /],
} as const;

async function expectGood({ page }: App): Promise<void> {
  await expectAccessible(page);
  await expectReflow(page);
}

/** A first round, planned and drawn of the list of 120 cases. */
async function drawn(app: App, seed = ''): Promise<RoundsPage> {
  const screen = await RoundsPage.make(app);
  await screen.goTo('/rounds/new');
  await screen.plan(NORTH);
  await screen.takeIn(WESTMARCH, 120);
  await screen.draw(seed);
  return screen;
}

test('a manager of a team of eight: a first round, feedback, the month, and a second round that spreads further', async ({
  app,
}) => {
  test.slow(); // two rounds from beginning to end, with every screen looked at by axe
  const screen = await RoundsPage.make(app);
  await screen.press('Dip-sample rounds');
  await expect(app.page.getByText('There is no round in this workbook yet')).toBeVisible();
  await expectGood(app);
  await screen.press('Plan a round');
  await screen.plan(NORTH);
  await expect(screen.heading).toHaveText('Round of November 2026');
  await expect(
    app.page.getByText('2 cases of each worker, judged by A tester. Asked about: 2.1, 3.1.1.'),
  ).toBeVisible();
  await expectGood(app);
  await screen.takeIn(WESTMARCH, 120);
  await expectGood(app);
  await screen.draw();
  await expect(app.page.getByText('16 cases made, with the facts of the list.')).toBeFocused();

  const first = await screen.cases();
  expect(first.references).toHaveLength(16);
  expect(Map.groupBy(first.workers, (worker) => worker).size).toBe(8);
  await expectGood(app);
  await screen.judgeFirst();
  await screen.backToRound();
  await expect(app.page.getByText('1 of 16 cases judged, feedback given on 0.')).toBeVisible();

  await screen.pressFirst(/^Write it ?: feedback on/);
  await expect(screen.heading).toHaveText('Feedback on a case');
  await screen.type('What went well', 'The plan is clear, and the child had a say in it.');
  await screen.addAction('Call the school', '7', '1', '2020');
  await expect(app.page.getByText(/^Overdue by \d+ days$/)).toBeVisible();
  await expectGood(app);
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
  await expectGood(app);
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
  await expectGood(app);
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
  await expectGood(app);
  await screen.press('From round to round');
  await expect(screen.table(/^Judged sufficient/)).toContainText('1 of 1');
  await expectGood(app);
  await expectForcedColours(app.page);
});

test('an action is changed, settled with a note, opened again, and said to be no longer needed, by keyboard', async ({
  app,
}) => {
  const screen = await drawn(app);
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
  await expectGood(app);
  await screen.press(/^Done ?: Call/);
  await screen.type('Note (optional)', 'Rang on Monday');
  await screen.press('Mark as done');
  await expect(app.page.getByText('0 of 1 action.')).toBeFocused();
  await app.page.getByRole('combobox', { name: 'State' }).selectOption('Done');
  await expect(screen.table('What is to be done')).toContainText('Rang on Monday');
  await screen.press(/^Open again ?: Call/);
  await app.page.getByRole('combobox', { name: 'State' }).selectOption('Open');
  await screen.press(/^No longer needed ?: Call/);
  await expectGood(app);
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
  const screen = await drawn(app);
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
  await expectGood(app);
});

test('S4: a case of the round is replaced with a reason: it leaves the round, and the next of its worker comes', async ({
  app,
}) => {
  const screen = await drawn(app);
  const before = await screen.cases();
  const gone = before.references[0] ?? '';
  await screen.press('ledger of the draw');
  await screen.press(`Replace ${gone}`);
  await screen.type(`Why ${gone} is replaced`, 'The child moved away');
  await screen.button(`Replace ${gone}`).last().press('Enter');
  await expect(app.page.getByText(`takes the place of ${gone}.`)).toBeVisible();
  await screen.press('Make 1 case of the round');
  await expect(app.page.getByText('1 case made, with the facts of the list.')).toBeVisible();
  await screen.press('Round', 'navigation');
  await expect(app.page.getByText('0 of 16 cases judged')).toBeVisible();
  const after = await screen.cases();
  expect(after.references).not.toContain(gone);
  expect(after.workers.toSorted()).toEqual(before.workers.toSorted());
  await screen.press('History');
  await screen.press(/^Undo ?: Replaced a case of the sample/);
  await expect(app.page.getByRole('listitem').filter({ hasText: 'Undid' }).first()).toContainText('A case that left');
  await screen.press('Round', 'navigation');
  await expect(app.page.getByText('0 of 16 cases judged')).toBeVisible();
  expect((await screen.cases()).references).toEqual(before.references);
});

test('S4: a round is drawn again: who comes, leaves and stays is said before, and a case that was begun stays', async ({
  app,
}) => {
  const screen = await drawn(app, 'first');
  const before = await screen.cases();
  const begun = before.references[0] ?? '';
  await screen.pressFirst(/^Write it ?: feedback on/);
  await screen.type('What went well', 'Clear');
  await screen.press('Round', 'main');
  await app.page.getByText('Draw the round again', { exact: true }).first().click();
  await screen.type('Seed (optional)', 'another');
  await screen.button('Draw the round again').press('Enter');
  const preview = app.page.getByRole('region', { name: 'Cases to be made' });
  await expect(preview).toContainText(`1 of the earlier draw stays beside them, since it was begun: ${begun}`);
  await expect(preview).toBeFocused();
  expect((await screen.cases()).references, 'nothing has changed yet').toEqual(before.references);
  await expectGood(app);
  await screen.press(/^Make \d+ cases of the round, and let \d+ cases? of the earlier draw leave$/);
  await expect(app.page.getByText(`${begun} stays, begun before.`)).toBeVisible();
  await expect(app.page.getByText('0 of 17 cases judged')).toBeVisible();
  await expect(preview).toHaveCount(0);
  const after = await screen.cases();
  expect(after.references).toContain(begun);
  await screen.press('ledger of the draw');
  await expect(screen.table('Cases of earlier draws')).toContainText('Stays beside the sample, since it was begun');
  await expect(screen.table('Cases of earlier draws')).toContainText('drawn anew without it, by the seed ANOTHER');
  await expectGood(app);
});
