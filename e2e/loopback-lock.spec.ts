import { expectAccessible } from './harness/accessible.ts';
import { type App, expect, test } from './harness/app.ts';
import { call, WORKBOOK } from './harness/call.ts';
import { countInHeap } from './harness/heap.ts';
import { CasePage } from './pages/case.ts';
import { StartPage } from './pages/start.ts';

const CANARY = 'CanaryOfTheHeap';

/** A case open in a page whose time the test can move. */
async function openWithClock(app: App): Promise<CasePage> {
  const screen = await CasePage.make(app);
  await app.page.clock.install();
  await app.page.reload();
  await screen.prompts.first().waitFor();
  return screen;
}

test('a page that nobody uses for ten minutes locks, with what was typed on disk', async ({ app }) => {
  const screen = await openWithClock(app);
  await screen.press('e');
  await app.page.keyboard.type('Typed before the fire alarm');
  await app.page.clock.fastForward('09:50');
  expect(await call(app.page, 'workbook.state', {})).toMatchObject({ value: { open: { name: 'Test' } } });
  await app.page.clock.fastForward('00:15');
  await expect(new StartPage(app).heading).toHaveText('Open a workbook');
  expect(await call(app.page, 'workbook.state', {})).toEqual({ ok: true, value: { open: null } });
  await screen.comeBack();
  await expect(screen.note('2.1.1 a')).toHaveValue('Typed before the fire alarm');
});

test('a page that is used stays open, in whichever window', async ({ app }) => {
  const screen = await openWithClock(app);
  await app.page.clock.fastForward('09:50');
  const other = await app.page.context().newPage();
  await other.goto(app.page.url());
  await other.getByRole('radio').first().waitFor();
  await other.mouse.move(200, 200);
  await other.waitForTimeout(5_200); // windows tell each other that often
  await other.mouse.move(300, 300);
  await app.page.clock.fastForward('00:30');
  await expect(screen.prompts.first()).toBeVisible();
  expect(await call(app.page, 'workbook.state', {})).toMatchObject({ value: { open: { name: 'Test' } } });
});

test('once locked, the memory of the page holds nothing of the workbook', async ({ app }) => {
  const screen = await CasePage.make(app, 'yjs-2021', { caseManager: `${CANARY} manager` });
  await call(app.page, 'case.assign', { author: `${CANARY} author`, case: screen.id, assessor: `${CANARY} assessor` });
  await screen.press('1', 'e');
  await app.page.keyboard.type(`${CANARY} note`);
  const { audit } = screen;
  for (const address of ['cases', 'results', 'history', 'panel', 'organisation', 'export'] as const) {
    await screen.goTo(`/audits/${audit}/${address}`);
    await expect(screen.heading).toBeVisible();
  }
  await screen.goTo(`/audits/${audit}/cases`);
  await expect(app.page.getByRole('table').getByText(`${CANARY} assessor`)).toBeVisible();
  expect(await countInHeap(app.page, CANARY)).toBeGreaterThan(0);
  await screen.press('Control+l');
  await expect(new StartPage(app).heading).toHaveText('Open a workbook');
  await expect.poll(() => countInHeap(app.page, CANARY), { timeout: 20_000 }).toBe(0);
});

test('what cannot be saved does not stop the lock: it waits in the window, unseen, and is saved on unlocking', async ({
  app,
}) => {
  const screen = await CasePage.make(app);
  await app.page.route('**/api/note.write', (route) => route.abort());
  await screen.press('e');
  await app.page.keyboard.type('Nowhere but here');
  await screen.press('Control+l');
  const start = new StartPage(app);
  await expect(start.heading).toHaveText('Open a workbook');
  await expect(app.page.getByRole('region', { name: 'Not saved before the lock' })).toBeVisible();
  await expect(app.page.getByText('Nowhere but here')).toHaveCount(0);
  await expectAccessible(app.page);
  await start.unlock(WORKBOOK.passphrase);
  await expect(start.heading).toHaveText('Not saved before the lock');
  await expectAccessible(app.page);
  await app.page.unroute('**/api/note.write');
  await start.button('Try again').click();
  await expect(screen.note('2.1.1 a')).toHaveValue('Nowhere but here');
  expect(await screen.questionOnDisk('2.1.1.a')).toMatchObject({ note: 'Nowhere but here' });
});

test('a page that was locked from outside shows nothing of the workbook any more', async ({ app }) => {
  const screen = await CasePage.make(app);
  const kept = async () => (await call(app.page, 'place.last', {})).value;
  await expect.poll(kept).toMatchObject({ place: { focus: '2.1.1.a-yes' } }); // else keeping it finds the lock before the key
  await call(app.page, 'workbook.lock', {});
  await screen.press('1');
  const start = new StartPage(app);
  await expect(start.heading).toHaveText('Open a workbook');
  await start.unlock(WORKBOOK.passphrase);
  await expect(screen.choice('2.1.1 a', 'Yes')).toBeChecked();
});
