import { expectAccessible, expectReflow } from './harness/accessible.ts';
import { type App, expect, test } from './harness/app.ts';
import { RememberPage, setWallet } from './pages/remember.ts';
import { StartPage } from './pages/start.ts';

const PASSPHRASE = 'four plain words here';

async function setUp(app: App) {
  await setWallet(app, 'gnome_libsecret');
  const [start, remember] = [new StartPage(app), new RememberPage(app)];
  await start.setUp('Week', PASSPHRASE, 'Ada Inspector');
  return { start, remember };
}

test('a computer that was told to remember opens the workbook when started, and asks after a lock', async ({ app }) => {
  const { start, remember } = await setUp(app);
  await remember.open();
  await expect(remember.cost).toContainText('whoever can use this computer under your account');
  await remember.remember('not the passphrase');
  await expect(start.problem).toContainText('not the passphrase of this workbook');
  await remember.remember(PASSPHRASE);
  await expect(remember.forgets).toBeVisible();
  await expectAccessible(app.page);
  await expectReflow(app.page);

  await app.restart();
  await setWallet(app, 'gnome_libsecret');
  await expect(remember.asksForNothing).toBeVisible();
  await expect(start.secret).toHaveCount(0);
  await expectAccessible(app.page);
  await expectReflow(app.page);
  await start.button('Open the workbook').click();
  await expect(start.heading).not.toHaveText('Open a workbook');

  await start.lock();
  await expect(start.secret).toBeVisible();
  await expect(app.page.getByText('Casebook was locked, so it asks once.')).toBeVisible();
  await app.restart();
  await setWallet(app, 'gnome_libsecret');
  await start.unlock(PASSPHRASE); // a restart does not undo a lock
  await expect(start.heading).not.toHaveText('Open a workbook');
  await app.restart();
  await setWallet(app, 'gnome_libsecret');
  await expect(remember.asksForNothing).toBeVisible(); // remembered anew
});

test('it can be made to forget, on the start screen and among the preferences', async ({ app }) => {
  const { start, remember } = await setUp(app);
  await remember.open();
  await remember.remember(PASSPHRASE);
  await remember.forgets.click();
  await expect(remember.button('Remember on this computer')).toBeVisible();
  await remember.remember(PASSPHRASE);
  await expect(remember.forgets).toBeVisible();
  await app.restart();
  await setWallet(app, 'gnome_libsecret');
  await remember.button('Forget it, and ask for the passphrase').click();
  await expect(start.secret).toBeVisible();
});

test('where the system has no real store, the preferences say why, and offer nothing', async ({ app }) => {
  const { remember } = await setUp(app);
  await setWallet(app, 'basic_text');
  await remember.open();
  await expect(app.page.getByText('This computer has no key store that is protected')).toBeVisible();
  await expect(remember.button('Remember on this computer')).toHaveCount(0);
});

test('at unlocking it is offered, never ticked, and kept where it is chosen', async ({ app }) => {
  const { start, remember } = await setUp(app);
  await start.lock();
  await expect(remember.choice).not.toBeChecked();
  await expectAccessible(app.page);
  await expectReflow(app.page);
  await start.unlock(PASSPHRASE);
  await expect(start.heading).toHaveText('Audits');
  await app.restart();
  await setWallet(app, 'gnome_libsecret');
  await expect(remember.asksForNothing).toHaveCount(0); // it was not chosen
  await remember.choice.check();
  await start.unlock('not the passphrase');
  await expect(start.problem).toContainText('neither the passphrase');
  await expect(remember.choice).toBeChecked();
  await start.unlock(PASSPHRASE);
  await expect(start.heading).toHaveText('Audits');
  await app.restart();
  await setWallet(app, 'gnome_libsecret');
  await expect(remember.asksForNothing).toBeVisible();
  await expect(remember.choice).toHaveCount(0);
});

test('at unlocking nothing is offered without a real store; where it does not take the key, that is said and the workbook is open', async ({
  app,
}) => {
  const { start, remember } = await setUp(app);
  await start.lock();
  await expect(remember.choice).toBeVisible();
  await app.inMain(({ safeStorage }) => {
    Object.assign(safeStorage, { encryptStringAsync: () => Promise.reject(new Error('the store is locked')) });
  });
  await remember.choice.check();
  await start.unlock(PASSPHRASE);
  await expect(app.page.getByText('The workbook is open. This computer does not remember its key.')).toBeVisible();
  await expectAccessible(app.page);
  await start.button('Go on').press('Enter');
  await expect(start.heading).toHaveText('Audits');
  await start.lock();
  await setWallet(app, 'basic_text');
  await expect(start.secret).toBeVisible();
  await expect(remember.choice).toHaveCount(0);
});
