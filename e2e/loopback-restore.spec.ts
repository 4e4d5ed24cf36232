import { expect, test } from './harness/app.ts';
import { BackupsPage } from './pages/backups.ts';
import { StartPage } from './pages/start.ts';

const PLACE_RESTS_MS = 400;

test('a restored workbook opens at its audits, though the focus moved before its window heard of it', async ({
  app,
}) => {
  const { page } = app;
  const start = new StartPage(app);
  await start.setUp('Eastshire', 'marble teapot harbour lantern', 'Ada Inspector');
  const backups = new BackupsPage(app);
  await backups.open();
  await backups.make();
  await backups.lookInto(0);
  await page.route('**/api/backup.restore', async (route) => {
    const response = await route.fetch(); // from here on the restored workbook is the open one
    await backups.restoredName.focus();
    await page.waitForTimeout(2 * PLACE_RESTS_MS); // the place would be kept by now, in the wrong workbook
    await route.fulfill({ response });
  });
  await backups.restoreAs('As it was');
  await expect(start.heading).toHaveText(/Audits|Your name/);
  await expect(page.getByText('As it was')).toBeVisible();
});
