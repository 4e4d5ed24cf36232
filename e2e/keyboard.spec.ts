import type { Output } from '../api/contract.ts';
import { expect, test } from './harness/app.ts';
import { call } from './harness/call.ts';
import { Keyboard } from './harness/keyboard.ts';
import { AuditsPage } from './pages/audits.ts';
import { CasePage } from './pages/case.ts';
import { CaseDetailsPage } from './pages/case-details.ts';
import { ResultsPage } from './pages/results.ts';
import { StartPage } from './pages/start.ts';

const PASSPHRASE = 'marble teapot harbour lantern';

test('from an empty machine to a rating and its export, by keyboard alone', async ({ app }) => {
  const { page } = app;
  const keys = new Keyboard(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const link = (name: string | RegExp) => page.getByRole('link', { name });

  const start = new StartPage(app);
  await keys.press(start.button('Make a workbook'));
  await keys.type(start.name, 'Eastshire');
  await keys.type(start.passphrase, PASSPHRASE);
  await keys.type(start.again, PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(start.heading).toHaveText('Keep the recovery code');
  await keys.type(start.group, await start.groupAskedFor());
  await page.keyboard.press('Enter');
  await keys.type(page.getByRole('textbox', { name: 'Your name' }), 'Ada Inspector');
  await page.keyboard.press('Enter');

  const audits = new AuditsPage(app);
  await keys.press(link('New audit'));
  await keys.type(audits.service, 'Eastshire Youth Justice Service');
  await keys.choose(page.getByRole('group', { name: 'Standards' }), 'July 2021');
  await keys.choose(page.getByRole('group', { name: 'Kind of audit' }), 'Inspection');
  await keys.press(audits.make);

  const details = new CaseDetailsPage(app);
  await keys.press(link('Add a case'));
  await keys.choose(details.group('Case type'), 'Court disposal');
  await keys.type(details.text('Case reference'), 'E-01');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('radio').first()).toBeFocused();
  const log = page.getByRole('log', { name: 'Just done' });
  for (let answers = 0; !(await log.textContent())?.includes('last question'); answers++) {
    expect(answers, 'answers given').toBeLessThan(100);
    await page.keyboard.press('1');
  }
  await expect(page.getByText('Ready to complete')).toBeVisible();
  await keys.press(link('Check and complete'));
  await keys.press(button('Mark as complete'));
  await expect(button('Reopen the case')).toBeVisible();
  await keys.press(link('All cases'));

  await keys.press(link('Results'));
  await expect(new ResultsPage(app).standard('2.1 Assessment')).toContainText('Outstanding');
  await keys.press(link('Export'));
  const coming = page.waitForEvent('download');
  await keys.press(button('Download results.csv'));
  expect((await coming).suggestedFilename()).toBe('results.csv');
});

test('a hundred prompts of two cases by single keys: every answer is on disk, none out of place', async ({ app }) => {
  const screen = await CasePage.make(app);
  const second = await call(app.page, 'case.create', {
    author: 'A tester',
    audit: screen.audit,
    caseType: 'court',
    facts: { reference: 'T-02' },
  });
  const ids = [screen.id, (second.value as Output<'case.create'>).id]; // what a valid call gives
  const keyOf = (at: number): '1' | '2' | '3' => (['1', '2', '2', '3', '1'] as const)[at % 5] ?? '1';
  const answerOf = { '1': 'yes', '2': 'no', '3': 'na' } as const;

  const asked = (await screen.onDisk()).questions.length;
  const given: { id: string; question: string; answer: string }[] = [];
  for (let at = 0; at < 100; at++) {
    if (at === asked) {
      await screen.press('F9', 'Control+F9');
      await expect(screen.heading).toContainText('T-02');
      await expect(screen.prompts.first().getByRole('radio').first()).toBeFocused();
    }
    const question = (await screen.focused()) ?? '';
    given.push({ id: ids[at < asked ? 0 : 1] ?? '', question, answer: answerOf[keyOf(at)] });
    await screen.press(keyOf(at));
  }
  await expect(screen.saveState).toHaveText(/^All answers saved \d/);
  const onDisk: unknown[] = [];
  for (const id of ids) {
    const { value } = await call(app.page, 'case.open', { case: id });
    for (const { question, answer } of (value as Output<'case.open'>).questions) {
      if (answer !== null) onDisk.push({ id, question, answer });
    }
  }
  expect(given.length).toBe(100);
  expect(new Set(given.map(({ id, question }) => `${id} ${question}`)).size).toBe(100);
  const byName = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
  expect(byName(onDisk)).toEqual(byName(given));
});

test('the address follows to another section when nobody types, and a reload comes back to it', async ({ app }) => {
  const screen = await CasePage.make(app);
  await screen.press('F9');
  expect(await screen.focused()).toBe('2.1.2.a');
  await expect(app.page).toHaveURL(/\/at\/2\.1\.2\.a$/);
  await screen.press('1');
  expect(await screen.focused()).toBe('2.1.2.b');
  const kept = async () => (await call(app.page, 'place.last', {})).value;
  await expect
    .poll(kept)
    .toMatchObject({ place: { focus: '2.1.2.b-yes', path: expect.stringMatching(/2\.1\.2\.a$/) } });
  await app.page.reload();
  await expect.poll(() => screen.focused()).toBe('2.1.2.b');
});

test('the section that comes next is ready and out of reach', async ({ app }) => {
  const screen = await CasePage.make(app);
  const next = app.page.locator('[data-question="2.1.2.a"]');
  await expect(next).toHaveCount(1);
  await expect(next).toBeHidden();
  await expect(app.page.getByRole('group', { name: /^2\.1\.2 a/ })).toHaveCount(0);
  const last = app.page.locator('[data-question="case.oversight"]');
  await expect(last).toHaveCount(1); // the others follow
  await expect(last).toBeHidden();
  await screen.press('F9');
  await expect(next).toBeVisible();
  await expect(app.page.locator('[data-question="2.1.1.a"]')).toBeHidden();
});

test('sections and cases have keys that no browser tab takes', async ({ app }) => {
  const screen = await CasePage.make(app);
  await screen.press('F9');
  expect(await screen.focused()).toBe('2.1.2.a');
  await screen.press('Shift+F9');
  expect(await screen.focused()).toBe('2.1.1.a');
  await screen.press('Control+F9');
  await expect(screen.said).toHaveText('This is the last case.');
  await screen.press('Control+Shift+F9');
  await expect(screen.said).toHaveText('This is the first case.');
  await screen.press('Control+Shift+PageDown');
  await expect(screen.said).toHaveText('This is the last case.');
});
