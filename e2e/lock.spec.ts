import { expectAccessible, expectReflow } from './harness/accessible.ts';
import { expect, test } from './harness/app.ts';
import { call, WORKBOOK } from './harness/call.ts';
import { CasePage } from './pages/case.ts';
import { StartPage } from './pages/start.ts';

test('Ctrl+L saves half a sentence, locks, and unlocking comes back to the caret', async ({ app }) => {
  const screen = await CasePage.make(app);
  await screen.press('e');
  await app.page.keyboard.type('The plan has no dates');
  await screen.press('ArrowLeft', 'ArrowLeft', 'Control+l');
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Open a workbook');
  expect(await call(app.page, 'workbook.state', {})).toEqual({ ok: true, value: { open: null } });
  await expect(app.page.getByText('The plan has')).toHaveCount(0);
  await screen.comeBack();
  await expect(screen.note('2.1.1 a')).toBeFocused();
  await app.page.keyboard.type('xx');
  await expect(screen.note('2.1.1 a')).toHaveValue('The plan has no datxxes');
});

test('another workbook opened after a lock does not begin where the one before was left', async ({ app }) => {
  const screen = await CasePage.make(app);
  const start = new StartPage(app);
  await screen.press('e');
  await app.page.keyboard.type('The plan has no dates');
  await start.lock();
  await start.button('Look round the sample audits').click();
  await expect(start.heading).toHaveText('Audits', { timeout: 30_000 }); // 68 cases are made
  await expect(start.heading).toBeFocused();
  await start.lock();
  await start.unlock(WORKBOOK.passphrase);
  await expect(screen.note('2.1.1 a')).toBeFocused();
});

test('the lock names its key, and the minutes can be chosen and are kept', async ({ app }) => {
  await CasePage.make(app);
  await expect(app.page.getByRole('button', { name: 'Lock', exact: true })).toHaveAttribute(
    'aria-keyshortcuts',
    /Control\+L/,
  );
  await app.page.getByRole('link', { name: 'Preferences' }).click();
  const minutes = app.page.getByRole('combobox', { name: 'Lock when Casebook is not used for' });
  await expect(minutes).toHaveValue('10');
  await minutes.selectOption('30 minutes');
  await expect
    .poll(async () => (await call(app.page, 'preferences.get', {})).value)
    .toMatchObject({ lockMinutes: 30, singleKeys: true });
  await app.page.reload();
  await expect(minutes).toHaveValue('30');
  await expectAccessible(app.page);
  await expectReflow(app.page);
});
