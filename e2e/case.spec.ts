import { expect, test } from './harness/app.ts';
import { CasePage } from './pages/case.ts';

test('a case is answered by keyboard alone, checked and marked as complete', async ({ app }) => {
  const screen = await CasePage.make(app);
  const { questions } = await screen.onDisk();
  await screen.press(...questions.map(() => '1'));
  await expect(screen.said).toContainText('That was the last question.');
  await expect(screen.saveState).toHaveText(/^All answers saved \d\d:\d\d:\d\d$/, { timeout: 20_000 });
  const after = await screen.onDisk();
  expect(after.questions.filter(({ answer }) => answer !== 'yes')).toEqual([]);
  await app.page.getByRole('link', { name: 'Check and complete' }).press('Enter');
  await app.page.getByRole('button', { name: 'Mark as complete' }).press('Enter');
  await expect(app.page.getByRole('button', { name: 'Reopen the case' })).toBeVisible();
  expect((await screen.onDisk()).complete).toBe(true);
});

test('a key answers and goes on, is read out, and saves', async ({ app }) => {
  const screen = await CasePage.make(app);
  expect(await screen.focused()).toBe('2.1.1.a');
  await screen.press('2');
  expect(await screen.focused()).toBe('2.1.1.b');
  await expect(screen.said).toHaveText('2.1.1 a: No.');
  await expect(screen.choice('2.1.1 a', 'No')).toBeChecked();
  await expect(screen.saveState).toHaveText(/^All answers saved \d/);
  expect(await screen.questionOnDisk('2.1.1.a')).toMatchObject({ answer: 'no' });
  await expect(screen.section('2.1.1')).toContainText('In progress, 1 of 10');
});

test('A1 nothing is chosen at first, and a key clears an answer', async ({ app }) => {
  const screen = await CasePage.make(app);
  await expect(app.page.getByRole('radio', { checked: true })).toHaveCount(0);
  await screen.press('1', 'Shift+Tab', '.');
  await expect(screen.choice('2.1.1 a', 'Yes')).not.toBeChecked();
  await screen.press('2', 'Shift+Tab', 'Delete');
  await expect(screen.saveState).toHaveText(/^All answers saved \d/);
  expect(await screen.questionOnDisk('2.1.1.a')).toMatchObject({ answer: null, state: 'unanswered' });
});

test('A1 "not applicable" asks for a reason, and stops nobody', async ({ app }) => {
  const screen = await CasePage.make(app);
  await screen.press('3');
  expect(await screen.focused()).toBe('2.1.1.b');
  await expect(screen.section('2.1.1')).toContainText('There is a problem');
  await app.page.getByRole('button', { name: /^Say why it does not apply 2\.1\.1 a/ }).click();
  await app.page.keyboard.type('Not a feature of this case');
  await screen.press('Control+Enter');
  expect(await screen.focused()).toBe('2.1.1.b');
  await expect(screen.section('2.1.1')).toContainText('In progress, 1 of 10');
});

test('A2 a judgement against most of its prompts is asked about, on the form and on the check page', async ({
  app,
}) => {
  const screen = await CasePage.make(app);
  await screen.press('1', '1', '1', 'F6');
  await app.page.keyboard.type('211');
  await screen.press('Enter');
  await expect.poll(() => screen.focused()).toBe('2.1.1');
  await screen.press('2');
  await expect(screen.said).toContainText('A note is asked for.');
  await expect(screen.section('2.1.1')).toContainText('There is a problem');
  await app.page.getByRole('link', { name: 'Check and complete' }).click();
  await app.page.getByRole('link', { name: /^2\.1\.1 Does assessment/ }).click();
  await expect(app.page.getByText('You judged No, while most of the answered prompts are Yes.')).toBeVisible();
});

test('A4 an answer is set aside when its question stops applying, and is back unharmed', async ({ app }) => {
  const screen = await CasePage.make(app, 'yos-2018', { inspectorSafetyWellbeing: 'high' });
  await screen.open('2.2.2.a');
  await screen.press('2');
  await expect(screen.saveState).toHaveText(/^All answers saved \d/);
  await screen.edit('inspectorSafetyWellbeing', 'low');
  await expect(screen.section('2.2.2')).toContainText('Does not apply');
  await expect(app.page.getByText('5 questions do not apply, 1 answer set aside')).toBeVisible();
  await expect(app.page.getByText('Set aside: No.')).toBeVisible();
  await screen.edit('inspectorSafetyWellbeing', 'medium');
  await expect(screen.choice('2.2.2 a', 'No')).toBeChecked();
});

test('arrows and the wheel never change an answer, nor give one', async ({ app }) => {
  const screen = await CasePage.make(app);
  await screen.press('ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight');
  await expect(app.page.getByRole('radio', { checked: true })).toHaveCount(0);
  await screen.press('ArrowRight', 'Space');
  await expect(screen.choice('2.1.1 a', 'Not applicable')).toBeChecked();
  await screen.press('ArrowUp', 'ArrowUp', 'ArrowDown');
  await screen.choice('2.1.1 a', 'No').hover();
  await app.page.mouse.wheel(0, 200);
  await app.page.mouse.wheel(0, -200);
  await expect(screen.choice('2.1.1 a', 'Not applicable')).toBeChecked();
  expect(await screen.focused()).toBe('2.1.1.a');
});

test('changing an answer says so, and is undone by its link', async ({ app }) => {
  const screen = await CasePage.make(app);
  await screen.press('1', 'Shift+Tab', '2');
  await expect(app.page.getByText('Changed from Yes to No.')).toBeVisible();
  await expect(screen.said).toHaveText('2.1.1 a: No, changed from Yes.');
  await screen.undoLinks.click();
  await expect(screen.choice('2.1.1 a', 'Yes')).toBeChecked();
  await expect(screen.undoLinks).toHaveCount(0);
  await expect.poll(async () => (await screen.questionOnDisk('2.1.1.a'))?.answer).toBe('yes');
});

test('Ctrl+Z undoes and Ctrl+Y does again, one action at a time, and says what', async ({ app }) => {
  const screen = await CasePage.make(app);
  await screen.press('1', '2', 'Control+z');
  await expect(screen.said).toHaveText('Undone: answer to 2.1.1 b.');
  expect(await screen.focused()).toBe('2.1.1.b');
  await screen.press('Control+z');
  await expect(screen.said).toHaveText('Undone: answer to 2.1.1 a.');
  await expect(app.page.getByRole('radio', { checked: true })).toHaveCount(0);
  await screen.press('Control+y', 'Control+Shift+Z');
  await expect(screen.said).toHaveText('Done again: answer to 2.1.1 b.');
  expect(await screen.questionOnDisk('2.1.1.b')).toMatchObject({ answer: 'no' });
});

test('single keys can be switched off, and stay off', async ({ app }) => {
  const screen = await CasePage.make(app);
  await app.page.getByRole('checkbox', { name: 'Single keys' }).uncheck();
  await screen.choice('2.1.1 a', 'Yes').focus();
  await screen.press('1', '2', 'y', 'e', '.');
  await expect(app.page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(app.page.getByRole('textbox')).toHaveCount(0);
  await app.page.reload();
  await screen.prompts.first().waitFor();
  await expect(app.page.getByRole('checkbox', { name: 'Single keys' })).not.toBeChecked();
});

test('keys are text in a note: E opens it, Esc leaves it with its text', async ({ app }) => {
  const screen = await CasePage.make(app);
  await screen.press('e');
  await expect(screen.note('2.1.1 a')).toBeFocused();
  await app.page.keyboard.type('Yes, 1 of 2. Enough.');
  await screen.press('Escape');
  expect(await screen.focused()).toBe('2.1.1.a');
  await expect(screen.note('2.1.1 a')).toHaveValue('Yes, 1 of 2. Enough.');
  await expect(app.page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('keys lead through the case: unanswered, sections, by number, guidance', async ({ app }) => {
  const screen = await CasePage.make(app);
  await screen.press('1', 'Enter', '1', 'F8');
  expect(await screen.focused()).toBe('2.1.1.e');
  await screen.press('Shift+F8', 'Shift+F8');
  expect(await screen.focused()).toBe('2.1.1.b');
  await screen.press('Control+PageDown');
  expect(await screen.focused()).toBe('2.1.2.a');
  await screen.press('Control+PageUp');
  expect(await screen.focused()).toBe('2.1.1.b');
  await screen.press('F6');
  await app.page.getByRole('textbox', { name: 'Number' }).fill('2.4.1 c');
  await screen.press('Enter');
  await expect.poll(() => screen.focused()).toBe('2.4.1.c');
  await screen.press('F1');
  await expect(app.page.getByRole('heading', { name: 'Guidance' })).toBeFocused();
});

test('the history of an answer is one key away', async ({ app }) => {
  const screen = await CasePage.make(app);
  await screen.press('1', 'Shift+Tab', '2', 'Shift+Tab', 'h');
  const history = app.page.getByRole('dialog', { name: 'History of 2.1.1 a' });
  await expect(history.getByRole('listitem')).toHaveText([/A tester.*Answer: Yes to No/, /Answer: no answer to Yes/]);
  await screen.press('Escape');
  expect(await screen.focused()).toBe('2.1.1.a');
});

test('text is on disk after a pause, and a reload comes back to its caret', async ({ app }) => {
  const screen = await CasePage.make(app);
  await screen.press('1', 'e');
  await app.page.keyboard.type('The plan has no dates');
  await expect.poll(async () => (await screen.questionOnDisk('2.1.1.b'))?.note).toBe('The plan has no dates');
  await expect(screen.note('2.1.1 b')).toBeFocused();
  await screen.press('ArrowLeft', 'ArrowLeft');
  await app.page.waitForTimeout(600); // for the place to be kept
  await app.page.reload();
  await expect(screen.note('2.1.1 b')).toBeFocused();
  await app.page.keyboard.type('xx');
  await expect(screen.note('2.1.1 b')).toHaveValue('The plan has no datxxes');
});

test('locking saves half a sentence first, and unlocking comes back to it', async ({ app }) => {
  const screen = await CasePage.make(app);
  await screen.press('e');
  await app.page.keyboard.type('Half a sent');
  await app.page.getByRole('button', { name: 'Lock' }).click();
  await expect(app.page.getByRole('button', { name: 'Lock' })).toHaveCount(0);
  await expect(app.page.getByText('Half a sent')).toHaveCount(0);
  await screen.comeBack();
  await expect(screen.note('2.1.1 a')).toBeFocused();
  await app.page.keyboard.type('ence');
  await expect(screen.note('2.1.1 a')).toHaveValue('Half a sentence');
});

test('after a power cut the case is back at the same prompt, with its answers and its text', async ({ app }) => {
  const screen = await CasePage.make(app);
  await screen.press('1', '2', 'e');
  await app.page.keyboard.type('Written before the lights went out');
  await app.page.waitForTimeout(1_200);
  await app.page.keyboard.type(' and');
  await app.kill9();
  await app.restart();
  await screen.comeBack();
  await expect(screen.note('2.1.1 c')).toBeFocused();
  await expect(screen.note('2.1.1 c')).toHaveValue(/^Written before the lights went out/);
  await expect(screen.choice('2.1.1 b', 'No')).toBeChecked();
});
