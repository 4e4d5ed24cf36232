import { expect, test } from './harness/app.ts';
import { call } from './harness/call.ts';
import { RememberPage } from './pages/remember.ts';
import { StartPage } from './pages/start.ts';

const PASSPHRASE = 'four plain words here';

test('in a browser nothing is offered to be remembered, and nothing is', async ({ app }) => {
  const [start, remember] = [new StartPage(app), new RememberPage(app)];
  await start.setUp('Week', PASSPHRASE, 'Ada Inspector');
  await remember.open();
  await expect(app.page.getByRole('combobox', { name: 'Lock when Casebook is not used for' })).toBeVisible();
  await expect(remember.section).toHaveCount(0);
  expect(await call(app.page, 'key.store', {})).toMatchObject({ ok: true, value: { refusal: 'none', workbooks: [] } });
  expect(await call(app.page, 'key.remember', { current: PASSPHRASE })).toMatchObject({ ok: false });
  await start.lock();
  await expect(start.secret).toBeVisible();
  await expect(remember.choice).toHaveCount(0);
});
