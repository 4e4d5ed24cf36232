import { expect, test } from './harness/app.ts';
import { call, makeWorkbook } from './harness/call.ts';

const isLocked = async (page: Parameters<typeof call>[0]): Promise<boolean> =>
  JSON.stringify(await call(page, 'workbook.state', {})) === '{"ok":true,"value":{"open":null}}';

test('the page stays where it is', async ({ page, app }) => {
  const before = page.url();
  for (const url of ['https://example.com/', 'file:///etc/hostname', 'app://elsewhere/', 'data:text/html,x']) {
    await page.evaluate((to) => {
      location.href = to;
    }, url);
    await page.waitForTimeout(150);
    expect(page.url()).toBe(before);
  }
  app.forgetRequests(); // the shell refused them before anything was sent
});

test('the page opens no window', async ({ page, app }) => {
  await page.evaluate(() => {
    window.open('https://example.com/');
    window.open('about:blank');
    window.open('./index.html');
  });
  await page.waitForTimeout(300);
  expect(await app.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the title of the window is that of the page', async ({ app }) => {
  await expect(app.page).toHaveTitle(/ - Casebook$/);
  const title = await app.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  expect(title).toBe(await app.page.title());
});

test('Lock in the menu reaches the page', async ({ app, page }) => {
  const isHeard = await page.evaluate(() => {
    window.casebook?.onMenu((action) => (document.body.dataset['told'] = action));
    return window.casebook !== undefined;
  });
  expect(isHeard).toBe(true);
  await app.inMain(({ Menu }) => {
    const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&File');
    file?.submenu?.items.find(({ label }) => label === '&Lock')?.click();
  });
  await expect(page.locator('body')).toHaveAttribute('data-told', 'lock');
});

test('when the system locks, the page locks the workbook', async ({ app, page }) => {
  await makeWorkbook(page);
  await page.evaluate(() => window.casebook?.onMenu(() => window.casebook?.call('workbook.lock', {})));
  await app.inMain(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await expect.poll(() => isLocked(page), { timeout: 2500 }).toBe(true); // before the time that a page is given
});

test('when the system sleeps, the workbook is locked though the page does nothing', async ({ app, page }) => {
  await makeWorkbook(page);
  await page.evaluate(() => window.casebook?.onMenu(() => {}));
  await app.inMain(({ powerMonitor }) => powerMonitor.emit('suspend'));
  expect(await isLocked(page)).toBe(false); // the page has its time
  await expect.poll(() => isLocked(page), { timeout: 10_000 }).toBe(true);
});

test('when nobody uses the computer for the minutes that are set, the workbook is locked', async ({ app, page }) => {
  await makeWorkbook(page);
  await page.evaluate(() => window.casebook?.onMenu(() => window.casebook?.call('workbook.lock', {})));
  await call(page, 'preferences.set', { preferences: { name: null, singleKeys: true, lockMinutes: 5 } });
  const leaveIdle = (seconds: number): Promise<void> =>
    app.inMain(({ powerMonitor }, idle) => {
      Object.assign(powerMonitor, { getSystemIdleTime: () => idle });
    }, seconds);
  await leaveIdle(299);
  await page.waitForTimeout(4_500); // the shell looks every two seconds
  expect(await isLocked(page)).toBe(false);
  await leaveIdle(300);
  await expect.poll(() => isLocked(page), { timeout: 10_000 }).toBe(true);
});

test('closing lets the page lock first, and ends cleanly', async ({ app, page }) => {
  await makeWorkbook(page);
  await page.evaluate(() => window.casebook?.onMenu(() => window.casebook?.call('workbook.lock', {})));
  expect(await app.quit()).toBe(0);
});

test('a page that holds unsaved text is not closed without asking', async ({ app, page }) => {
  await page.mouse.click(300, 300); // a page that nobody used may not ask to stay
  await page.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()));
  await app.inMain(({ dialog, BrowserWindow }) => {
    const asked = { times: 0 };
    Object.assign(globalThis, { asked });
    Object.assign(dialog, { showMessageBoxSync: () => (asked.times++ === 0 ? 0 : 1) }); // stay, then close
    BrowserWindow.getAllWindows()[0]?.close();
  });
  await expect
    .poll(() => app.inMain(() => (globalThis as unknown as { asked: { times: number } }).asked.times))
    .toBe(1);
  expect(await call(page, 'app.info', {})).toMatchObject({ ok: true });
  expect(await app.quit()).toBe(0);
});

test('a file that the page made can be saved, and no other', async ({ app, page }) => {
  await app.inMain(({ session }) => {
    const judged: [string, boolean][] = [];
    Object.assign(globalThis, { judged });
    session.fromPartition('casebook').on('will-download', (event, item) => {
      judged.push([item.getURL().split(':')[0] ?? '', event.defaultPrevented]); // this listener comes after the shell's
    });
  });
  await page.evaluate(async () => {
    for (const file of [URL.createObjectURL(new Blob(['a,b'])), 'data:text/csv,a,b']) {
      Object.assign(document.createElement('a'), { href: file, download: 'x.csv' }).click();
      await new Promise((resolve) => setTimeout(resolve, 300)); // a second download at once would be asked about
    }
  });
  const judged = () => app.inMain(() => (globalThis as unknown as { judged: [string, boolean][] }).judged);
  await expect.poll(judged).toEqual([
    ['blob', false],
    ['data', true],
  ]);
});
