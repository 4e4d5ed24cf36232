import { readFile } from 'node:fs/promises';
import { expectAccessible, expectReflow } from './harness/accessible.ts';
import { expect, test } from './harness/app.ts';
import { StartPage } from './pages/start.ts';

const NAME = 'Eastshire March 2026';
const PASSPHRASE = 'marble teapot harbour lantern';

test('a first run makes a workbook, gives a recovery code and asks once for a name', async ({ app }) => {
  const start = new StartPage(app);
  await start.setUp(NAME, PASSPHRASE, 'Ada Inspector');
  await start.lock();
  await start.unlock(PASSPHRASE);
  await expect(start.heading).toHaveText('Audits');
});

test('a later run asks for the passphrase first, and opens by the recovery code as well', async ({ app }) => {
  const start = new StartPage(app);
  await start.make(NAME, PASSPHRASE);
  const code = (await start.codeGroups()).join('-');
  await start.confirmCode();
  await start.giveName('Ada Inspector');
  await app.restart();
  await expect(start.heading).toHaveText('Open a workbook');
  await expect(app.page.getByText(NAME)).toBeVisible();
  await start.unlock(code.toLowerCase());
  await expect(start.heading).toHaveText('Audits');
});

test('a wrong passphrase is told as such, and makes nothing new', async ({ app }) => {
  const start = new StartPage(app);
  await start.setUp(NAME, PASSPHRASE, 'Ada Inspector');
  await start.lock();
  await start.unlock('not the passphrase');
  await expect(start.problem).toBeFocused();
  await expect(start.problem).toContainText('Nothing is lost: try again');
  await start.problem.getByRole('button').press('Enter');
  await expect(start.secret).toBeFocused();
  await start.unlock(PASSPHRASE);
  await expect(start.heading).toHaveText('Audits');
});

test('nothing is checked before the form is sent; then the summary takes the focus and leads to each field', async ({
  app,
}) => {
  const start = new StartPage(app);
  await start.button('Make a workbook').click();
  await start.passphrase.fill('short');
  await start.again.focus();
  await expect(start.problem).toHaveCount(0);
  await start.button('Make the workbook').click();
  await expect(start.problem).toBeFocused();
  await expect(start.problem.getByRole('listitem')).toHaveText([
    'Enter a name for the workbook',
    'Use 8 characters or more for the passphrase',
    'Enter the same passphrase twice: these two differ',
  ]);
  await start.problem.getByRole('button', { name: 'Enter a name' }).press('Enter');
  await expect(start.name).toBeFocused();
  await expect(start.name).toHaveAccessibleDescription(/Enter a name for the workbook/);
});

test('the strength of a passphrase is told in words, and why', async ({ app }) => {
  const start = new StartPage(app);
  await start.button('Make a workbook').click();
  await start.passphrase.fill('password1');
  await expect(app.page.getByRole('status').filter({ hasText: 'Very weak' })).toContainText('tried first');
  await start.passphrase.fill('marble teapot harbour lantern quietly orchard seven');
  await expect(app.page.getByRole('status').filter({ hasText: 'Very strong' })).toBeVisible();
});

test('a passphrase is hidden until it is asked to be shown', async ({ app }) => {
  const start = new StartPage(app);
  await start.button('Make a workbook').click();
  await expect(start.passphrase).toHaveAttribute('type', 'password');
  await start.button('Show: Passphrase').press('Enter');
  await expect(start.passphrase).toHaveAttribute('type', 'text');
});

test('the recovery code is saved as a text file, and a wrong group is not taken for it', async ({ app, target }) => {
  const start = new StartPage(app);
  await start.make(NAME, PASSPHRASE);
  if (target === 'loopback') {
    const coming = app.page.waitForEvent('download');
    await start.button('Save as a text file').click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(`Recovery code of ${NAME}.txt`);
    expect(await readFile(await download.path(), 'utf8')).toContain((await start.codeGroups()).join('-'));
  }
  await start.group.fill('none');
  await start.button('I have kept the code').click();
  await expect(start.problem).toBeFocused();
  await start.confirmCode();
  await expect(start.heading).toHaveText('Your name');
});

test('a recovery code that is not confirmed yet outlives a reload and a lost host', async ({ app }) => {
  const start = new StartPage(app);
  await start.make(NAME, PASSPHRASE);
  const code = await start.codeGroups();
  await app.page.reload();
  await expect(start.heading).toHaveText('Keep the recovery code');
  expect(await start.codeGroups()).toEqual(code);
  await app.kill9();
  await app.restart();
  await start.unlock(PASSPHRASE);
  await expect(start.heading).toHaveText('Keep the recovery code');
  expect(await start.codeGroups()).toEqual(code);
  await start.confirmCode();
  await app.restart();
  await start.unlock(PASSPHRASE);
  await expect(start.heading).toHaveText('Your name');
});

test('the sample audits open without a name, and are gone when locked', async ({ app }) => {
  const start = new StartPage(app);
  await expect(app.page.getByText('the cases are invented')).toBeVisible();
  await start.button('Look round the sample audits').click();
  await expect(start.heading).toHaveText('Audits', { timeout: 30_000 }); // 68 cases are made
  await expect(app.page.getByRole('rowheader')).toHaveCount(3);
  await start.button('Lock').click();
  await expect(start.button('Make a workbook')).toBeVisible();
  await expect(start.secret).toHaveCount(0);
});

test('each screen of the start is accessible and fits a narrow window', async ({ app }) => {
  const start = new StartPage(app);
  const look = async (): Promise<void> => {
    await expectAccessible(app.page);
    await expectReflow(app.page);
  };
  await expect(start.button('Make a workbook')).toBeVisible();
  await look();
  await start.button('Make a workbook').click();
  await start.button('Make the workbook').click();
  await look();
  await start.button('Back').click();
  await start.make(NAME, PASSPHRASE);
  await look();
  await start.confirmCode();
  await expect(start.heading).toHaveText('Your name');
  await look();
  await start.giveName('Ada Inspector');
  await start.lock();
  await look();
});
