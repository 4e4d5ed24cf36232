import type { Locator } from '@playwright/test';
import { type App, expect, test } from './harness/app.ts';
import { call } from './harness/call.ts';
import { WESTMARCH, WESTMARCH_DAY } from './harness/westmarch.ts';
import { CasePage } from './pages/case.ts';
import { CaseDetailsPage } from './pages/case-details.ts';
import { OrganisationPage } from './pages/organisation.ts';
import { PanelPage } from './pages/panel.ts';
import { RoundsPage } from './pages/rounds.ts';
import { openSample } from './pages/sample.ts';
import { SamplingPage } from './pages/sampling.ts';

const REVIEWING = '2.4 Reviewing';

const keptIn = async ({ page }: App): Promise<string> => JSON.stringify((await call(page, 'place.last', {})).value);

/** Types into a field and loads the page anew once that is kept: the field is there, with the text and the caret. */
async function expectBack(app: App, field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await expect.poll(() => keptIn(app)).toContain(text);
  await app.page.reload();
  await expect(field).toHaveValue(text);
  await expect(field).toBeFocused();
}

test('a half-filled form is there again after a lock, with the caret, until it is saved', async ({ app }) => {
  const screen = await CasePage.make(app);
  const details = new CaseDetailsPage(app);
  const address = `${screen.address}/details` as const;
  await screen.goTo(address);
  const assessor = details.text('Assessor');
  await assessor.fill('Grace Hopper');
  await screen.press('ArrowLeft', 'ArrowLeft', 'Control+l');
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Open a workbook');
  await expect(app.page.getByText('Grace Hopper')).toHaveCount(0);
  await screen.openAgain();
  await expect(assessor).toBeFocused();
  await app.page.keyboard.type('xx');
  await expect(assessor).toHaveValue('Grace Hoppxxer');
  await details.save.click();
  await expect(app.page.getByText('Assessor: Grace Hoppxxer')).toBeVisible();
  await call(app.page, 'case.assign', { author: 'Ada', case: screen.id, assessor: 'Ada' });
  await app.page.reload();
  await screen.goTo(address);
  await expect(assessor).toHaveValue('Ada'); // what was saved is not brought back
});

test('a decision of the panel that is half written is open and filled in after a reload', async ({ app }) => {
  const panel = new PanelPage(app);
  await panel.open(await openSample(app));
  const form = await panel.write(REVIEWING);
  const reason = form.getByRole('textbox', { name: /^Reason/ });
  await form.getByRole('radio', { name: 'Good' }).check();
  await expectBack(app, reason, 'The broader evidence');
  await expect(form.getByRole('radio', { name: 'Good' })).toBeChecked();
  await form.getByRole('button', { name: 'Cancel' }).click();
  await expect(form).toHaveCount(0);
  await expect.poll(() => keptIn(app)).not.toContain('The broader evidence');
  await app.page.reload();
  await expect(panel.standard(REVIEWING)).toBeVisible();
  await expect(form).toHaveCount(0);
});

test('a rating that was chosen and not saved is chosen after a reload, until it is saved or as before', async ({
  app,
}) => {
  const audit = await openSample(app);
  const organisation = new OrganisationPage(app);
  await organisation.open(audit);
  await organisation.rating('1.2 Staff', 'Outstanding').check();
  await expect.poll(() => keptIn(app)).toContain('rating of 1.2');
  await app.page.reload();
  await expect(organisation.rating('1.2 Staff', 'Outstanding')).toBeChecked();
  await expect(organisation.form('1.2 Staff')).toContainText('The rating is not saved yet.');
  await organisation.rating('1.2 Staff', 'Good').check(); // as it was
  await expect.poll(() => keptIn(app)).not.toContain('rating of 1.2');
  await organisation.rating('1.2 Staff', 'Outstanding').check();
  await organisation.save('1.2 Staff');
  await expect(organisation.standard('1.2 Staff')).toContainText('Rating: Outstanding');
  await expect.poll(() => keptIn(app)).not.toContain('rating of 1.2');
});

test('a reason that is half typed in a row of a list is there after a reload, once its row is shown and asked', async ({
  app,
}) => {
  const screen = await SamplingPage.make(app, WESTMARCH_DAY);
  await screen.takeIn(WESTMARCH);
  await screen.link('See who is eligible').click();
  const eligible = () => app.page.getByRole('combobox', { name: 'Show' }).selectOption('Those eligible');
  const leaveOut = screen.button(/^Leave out C\d+$/).first();
  await eligible();
  await leaveOut.press('Enter');
  await app.page.keyboard.type('Under app');
  await expect.poll(() => keptIn(app)).toContain('Under app');
  await app.page.reload();
  await eligible();
  await leaveOut.press('Enter');
  await expect(screen.field(/^Why C\d+ is left out$/)).toHaveValue('Under app');
});

test('a reason why a case is replaced is there after a reload, in its row', async ({ app }) => {
  const screen = await SamplingPage.drawn(app, 20);
  await screen
    .button(/^Replace C\d+$/)
    .first()
    .press('Enter');
  await expectBack(app, screen.field(/^Why C\d+ is replaced$/), 'The file is at');
});

test('a note on an action that is half typed is there after a reload', async ({ app }) => {
  const screen = await RoundsPage.drawn(app);
  await screen.pressFirst(/^Write it ?: feedback on/);
  await screen.addAction('Call the school', '7', '1', '2020');
  await screen.goTo('/rounds/actions');
  await screen.press(/^Done ?: Call/);
  await expectBack(app, screen.field('Note (optional)'), 'Rang on Mon');
  await screen.press(/^No longer needed ?: Call/);
  await expectBack(app, screen.field('Why is it no longer needed?'), 'The child mov');
});
