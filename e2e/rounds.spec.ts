import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expectAccessible, expectReflow } from './harness/accessible.ts';
import { expect, test } from './harness/app.ts';
import { RoundPage } from './pages/rounds.ts';

const WESTMARCH = {
  name: 'westmarch-caseload.csv',
  bytes: readFileSync(path.join(import.meta.dirname, '../samples/caseload/westmarch-caseload.csv')),
};

test('S4: a manager plans a round, draws two cases of each worker, and sees who was looked at', async ({ app }) => {
  const screen = await RoundPage.make(app);
  await screen.button('Plan the round').click();
  await expect(app.page.getByRole('alert')).toContainText('Enter the team');
  await expectAccessible(app.page);
  await expectReflow(app.page);
  await screen.plan('North', '2026-11', '2.1, 3.1');
  await expect(app.page.getByText('Asked is 2.1, 3.1.')).toBeVisible();
  await screen.takeIn(WESTMARCH);
  await screen.button('Draw the round and make its cases').click();
  await expect(app.page.getByText('The round is drawn: 16 cases, 0 of them complete.')).toBeVisible();
  await expect(
    screen.table('Who was looked at, and when').getByRole('row', { name: /Sampled this month$/ }),
  ).toHaveCount(8);
  await expect(app.page.getByText('No actions yet.')).toBeVisible();
  const reference = await screen.firstCase();
  await screen.field('Case').fill(reference);
  await screen.field('What is to be done').fill('Call the school');
  await screen.field('By whom').fill('CM01');
  await screen.field('By when').fill('2020-01-07');
  await screen.button('Save the feedback').click();
  await expect(
    screen.table('What is to be done').getByRole('row', { name: /Call the school.*Overdue by/ }),
  ).toBeVisible();
  await app.page.getByText('No longer needed', { exact: true }).click();
  await screen.field('Why is it no longer needed?').fill('The child moved away');
  await screen.button('Save the reason').click();
  await expect(screen.table('What is to be done').getByRole('row', { name: /No longer needed$/ })).toBeVisible();
  await expectAccessible(app.page);
  await expectReflow(app.page);

  await app.page.getByRole('link', { name: 'Sample', exact: true }).click();
  await app.page.getByRole('link', { name: /Settings of the draw/ }).click();
  await expect(app.page.getByRole('link', { name: 'Draw the round' })).toBeVisible();
});
