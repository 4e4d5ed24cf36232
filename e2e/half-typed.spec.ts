import { expect, test } from './harness/app.ts';
import { call } from './harness/call.ts';
import { CasePage } from './pages/case.ts';
import { CaseDetailsPage } from './pages/case-details.ts';
import { PanelPage } from './pages/panel.ts';
import { openSample } from './pages/sample.ts';

const REVIEWING = '2.4 Reviewing';

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
  await reason.fill('The broader evidence');
  const kept = async () => JSON.stringify((await call(app.page, 'place.last', {})).value);
  await expect.poll(kept).toContain('The broader evidence');
  await app.page.reload();
  await expect(reason).toHaveValue('The broader evidence');
  await expect(form.getByRole('radio', { name: 'Good' })).toBeChecked();
  await expect(reason).toBeFocused();
  await form.getByRole('button', { name: 'Cancel' }).click();
  await expect(form).toHaveCount(0);
  await expect.poll(kept).not.toContain('The broader evidence');
  await app.page.reload();
  await expect(panel.standard(REVIEWING)).toBeVisible();
  await expect(form).toHaveCount(0);
});
