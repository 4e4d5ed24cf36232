import published from '../samples/published/leicestershire-2021.json' with { type: 'json' };
import { expect, test } from './harness/app.ts';
import { ResultsPage } from './pages/results.ts';
import { openSample } from './pages/sample.ts';

const TITLES: Readonly<Record<string, string>> = {
  inadequate: 'Inadequate',
  'requires-improvement': 'Requires improvement',
  good: 'Good',
};

test('every published figure of Leicestershire is in the table, with its counts', async ({ app }) => {
  const results = new ResultsPage(app);
  await results.open(await openSample(app));
  await results.unfoldAll();
  const figures = await results.figures();
  const questions = published.standards.flatMap((standard) =>
    'keyQuestions' in standard ? standard.keyQuestions : [],
  );
  for (const { id, percent, yes, of } of questions.flatMap((key) => [key, ...key.prompts])) {
    expect.soft(figures.get(id), id).toContain(`${percent}%`);
    expect.soft(figures.get(id), id).toContain(`${yes} of ${of} `);
  }
  expect(questions).toHaveLength(21);
});

test('every published rating is there in words, and a panel with both', async ({ app }) => {
  const results = new ResultsPage(app);
  await results.open(await openSample(app));
  for (const { id, title, rating } of published.standards) {
    const standard = results.standard(`${id} ${title}`);
    await expect.soft(standard).toContainText(`Rating: ${TITLES[rating]}`);
  }
  const moved = results.standard('2.1 Assessment');
  await expect(moved).toContainText('The rule gives Inadequate; the panel decided Requires improvement.');
  await expect(results.summary('Score')).toContainText('11 of 36');
  await expect(results.summary('Overall rating')).toContainText('Requires improvement');
});

test('F4 and R7: a key question adds up, and says how firm it is', async ({ app }) => {
  const results = new ResultsPage(app);
  await results.open(await openSample(app));
  await expect(results.figure('2.1.1')).toContainText('13 + 0 + 0 = 13');
  await expect(results.standard('2.1 Assessment')).toContainText(
    'One more sufficient case makes this Outstanding; one fewer leaves it, two fewer make it Requires improvement.',
  );
});

test('F5 and F6: intervals and completed cases are there when asked for', async ({ app }) => {
  const results = new ResultsPage(app);
  await results.open(await openSample(app));
  await expect(results.figure('2.1.1')).not.toContainText('50% to 92%');
  await results.intervals.check();
  await expect(results.figure('2.1.1')).toContainText('50% to 92%');
  await expect(results.summary('Cases counted')).toContainText('Complete so far: 0 of 30 cases.');
  await results.count('Completed cases only').check();
  await expect(results.figure('2.1.1')).toContainText('No cases');
  await expect(results.count('Completed cases only')).toBeFocused();
});

test('prompts unfold by keyboard under their key question', async ({ app }) => {
  const results = new ResultsPage(app);
  await results.open(await openSample(app));
  await expect(results.figure('2.1.1.a')).toHaveCount(0);
  await results.prompts('2.1.1').focus();
  await app.page.keyboard.press('Enter');
  await expect(results.figure('2.1.1.a')).toContainText('11 of 13 asked');
  await expect(results.prompts('2.1.1')).toHaveAttribute('aria-expanded', 'true');
});
