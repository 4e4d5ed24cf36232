import { expect, test } from './harness/app.ts';
import { BackupsPage } from './pages/backups.ts';
import { StartPage } from './pages/start.ts';

const LOCKED = { ok: false, error: { code: 'locked', message: 'No workbook is open.' } };

test('a restored workbook opens at its audits, though something was asked while none was open', async ({ app }) => {
  const { page } = app;
  const start = new StartPage(app);
  await start.setUp('Eastshire', 'marble teapot harbour lantern', 'Ada Inspector');
  const backups = new BackupsPage(app);
  await backups.open();
  await backups.make();
  await backups.lookInto(0);
  await page.route('**/api/backup.restore', async (route) => {
    const refused = page.waitForResponse('**/api/place.keep');
    await page.route('**/api/place.keep', (asked) => asked.fulfill({ json: LOCKED }));
    await backups.restoredName.focus(); // the place is kept a little later
    await refused;
    await page.unroute('**/api/place.keep');
    await route.continue();
  });
  await backups.restoreAs('As it was');
  await expect(start.heading).toHaveText(/Audits|Your name/);
  await expect(page.getByText('As it was')).toBeVisible();
});
