import { expectGood } from './harness/accessible.ts';
import { expect, test } from './harness/app.ts';
import { RoundsPage } from './pages/rounds.ts';

test('S4: a case of the round is replaced with a reason: it leaves the round, and the next of its worker comes', async ({
  app,
}) => {
  const screen = await RoundsPage.drawn(app);
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
  const screen = await RoundsPage.drawn(app, 'first');
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
  await expectGood(app.page);
  await screen.press(/^Make \d+ cases of the round, and let \d+ cases? of the earlier draw leave$/);
  await expect(app.page.getByText(`${begun} stays, begun before.`)).toBeVisible();
  await expect(app.page.getByText('0 of 17 cases judged')).toBeVisible();
  await expect(preview).toHaveCount(0);
  const after = await screen.cases();
  expect(after.references).toContain(begun);
  await screen.press('ledger of the draw');
  await expect(screen.table('Cases of earlier draws')).toContainText('Stays beside the sample, since it was begun');
  await expect(screen.table('Cases of earlier draws')).toContainText('drawn anew without it, by the seed ANOTHER');
  await expectGood(app.page);
});
