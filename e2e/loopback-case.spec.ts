import { expect, test } from './harness/app.ts';
import { call } from './harness/call.ts';
import { CasePage } from './pages/case.ts';

test('two windows on one case lose no answer, and each shows what the other did', async ({ app }) => {
  const screen = await CasePage.make(app);
  const other = await app.page.context().newPage();
  await other.goto(app.page.url());
  await other.getByRole('radio').first().waitFor();
  await screen.press('1');
  await other.locator('[name="2.1.1.c"][value="no"]').check();
  await expect(screen.choice('2.1.1 c', 'No')).toBeChecked();
  await expect(other.locator('[name="2.1.1.a"][value="yes"]')).toBeChecked();
  await screen.press('e');
  await app.page.keyboard.type('Half typed');
  await other.locator('[name="2.1.1.d"][value="yes"]').check();
  await expect(screen.choice('2.1.1 d', 'Yes')).toBeChecked();
  await expect(screen.note('2.1.1 b')).toHaveValue('Half typed');
  await expect.poll(async () => (await screen.questionOnDisk('2.1.1.b'))?.note).toBe('Half typed');
  expect(await screen.questionOnDisk('2.1.1.a')).toMatchObject({ answer: 'yes' });
  expect(await screen.questionOnDisk('2.1.1.c')).toMatchObject({ answer: 'no' });
});

test('a window does not hear itself: an answer that is saved has no case read again', async ({ app }) => {
  const screen = await CasePage.make(app);
  const asked: string[] = [];
  app.page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').at(-1) ?? ''));
  await screen.press('1', '2', '1');
  await expect(screen.saveState).toHaveText(/^All answers saved \d/);
  await expect.poll(() => asked.filter((method) => method === 'answer.give')).toHaveLength(3);
  await expect.poll(() => asked).toContain('place.keep'); // what comes after the last answer
  expect(asked).not.toContain('case.open');
});

test('when one window locks, the other shows nothing of the workbook', async ({ app }) => {
  await CasePage.make(app);
  const other = await app.page.context().newPage();
  await other.goto(app.page.url());
  await other.getByRole('radio').first().waitFor();
  await app.page.getByRole('button', { name: 'Lock' }).click();
  await expect(other.getByRole('radio')).toHaveCount(0);
});

test('a page that crashes in mid-typing is back at the same prompt with its text', async ({ app }) => {
  const screen = await CasePage.make(app);
  await screen.press('1', 'e');
  await app.page.keyboard.type('Seen by the crash');
  await app.page.waitForTimeout(1_200);
  const [context, url] = [app.page.context(), app.page.url()];
  const session = await context.newCDPSession(app.page);
  session.send('Page.crash').catch(() => {}); // it cannot answer any more
  const page = await context.newPage();
  await page.goto(url.replace(/#.*/, ''));
  const note = page.getByRole('textbox', { name: /2\.1\.1 b$/ });
  await expect(note).toBeFocused();
  await expect(note).toHaveValue('Seen by the crash');
});

test('a place that is told late takes nobody away who has begun to type', async ({ app }) => {
  const screen = await CasePage.make(app);
  await screen.press('Tab');
  await expect(async () => {
    const { value } = await call(app.page, 'place.last', {});
    expect(value).toMatchObject({ place: { focus: '2.1.1.b-yes' } });
  }).toPass();
  await app.page.route('**/api/place.last', async (route) => {
    await new Promise((done) => setTimeout(done, 1_500));
    await route.continue();
  });
  const told = app.page.waitForResponse('**/api/place.last');
  await app.page.reload();
  await screen.prompts.first().waitFor();
  await screen.press('e');
  await app.page.keyboard.type('Typed at once', { delay: 20 });
  await told;
  await app.page.keyboard.type(', and whole', { delay: 20 });
  await expect(screen.note('2.1.1 a')).toHaveValue('Typed at once, and whole');
});

test('a page that is closed in mid-typing has sent its text', async ({ app }) => {
  const screen = await CasePage.make(app);
  const context = app.page.context();
  const other = await context.newPage();
  await other.goto(app.page.url());
  await other.locator('[name="2.1.1.a"]').first().focus();
  await other.keyboard.press('e');
  await other.keyboard.type('Typed and closed');
  await other.close({ runBeforeUnload: true });
  await expect.poll(async () => (await screen.questionOnDisk('2.1.1.a'))?.note).toBe('Typed and closed');
});

test('what cannot be saved stays in sight, and is saved once it can', async ({ app }) => {
  const screen = await CasePage.make(app);
  await app.page.route('**/api/answer.give', (route) => route.abort());
  await screen.press('1', '2');
  await expect(screen.saveState).toContainText('Not saved: 2 changes are in this window only.');
  await expect(screen.choice('2.1.1 b', 'No')).toBeChecked();
  await app.page.unroute('**/api/answer.give');
  await app.page.getByRole('button', { name: 'Try again' }).click();
  await expect(screen.saveState).toHaveText(/^All answers saved \d/);
  expect(await screen.questionOnDisk('2.1.1.a')).toMatchObject({ answer: 'yes' });
  expect(await screen.questionOnDisk('2.1.1.b')).toMatchObject({ answer: 'no' });
});

test('a question that another window answered meanwhile is shown when the page is looked at again', async ({ app }) => {
  const screen = await CasePage.make(app);
  await screen.answer('2.1.1.b', 'yes');
  await app.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(screen.choice('2.1.1 b', 'Yes')).toBeChecked();
  expect((await call(app.page, 'workbook.state', {})).ok).toBe(true);
});

test('two answers at the same moment: the window whose answer took the place says so, and offers the other', async ({
  app,
}) => {
  const screen = await CasePage.make(app);
  await screen.answer('2.1.1.a', 'no'); // and this window has not heard of it
  await screen.press('1');
  await expect(app.page.getByText('Another window answered No meanwhile. Your Yes took its place.')).toBeVisible();
  await app.page.getByRole('button', { name: /^Answer No instead/ }).click();
  await expect(screen.choice('2.1.1 a', 'No')).toBeChecked();
  await expect.poll(async () => (await screen.questionOnDisk('2.1.1.a'))?.answer).toBe('no');
});

test('an answer that another window changes is said to be changed, and can be changed back', async ({ app }) => {
  const screen = await CasePage.make(app);
  await screen.press('1');
  await expect(screen.saveState).toHaveText(/^All answers saved \d/);
  await screen.answer('2.1.1.a', 'na');
  await app.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(app.page.getByText('Another window changed this from Yes to Not applicable.')).toBeVisible();
  await app.page.getByRole('button', { name: /^Answer Yes instead/ }).click();
  await expect.poll(async () => (await screen.questionOnDisk('2.1.1.a'))?.answer).toBe('yes');
});

test('two notes at the same moment: neither is lost, and both can be kept', async ({ app }) => {
  const screen = await CasePage.make(app);
  await screen.writeNote('2.1.1.a', 'Theirs');
  await screen.press('e');
  await app.page.keyboard.type('Mine');
  await expect(app.page.getByText('Another window wrote another note meanwhile: “Theirs”.')).toBeVisible();
  await app.page.getByRole('button', { name: /^Keep both/ }).click();
  await expect(screen.note('2.1.1 a')).toHaveValue('Mine\n\nTheirs');
  await expect.poll(async () => (await screen.questionOnDisk('2.1.1.a'))?.note).toBe('Mine\n\nTheirs');
});
