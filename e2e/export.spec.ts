import { expect, test } from './harness/app.ts';
import { ExportPage } from './pages/export.ts';
import { openSample } from './pages/sample.ts';

const FILES = ['results.csv', 'cases.csv', 'answers.csv', 'judgements.csv', 'codebook.csv', 'datapackage.json'];

test('each file of the export can be downloaded, under a name that says nothing of the audit', async ({ app }) => {
  const files = new ExportPage(app);
  await files.open(await openSample(app));
  await expect(files.files).toHaveCount(FILES.length);
  for (const name of FILES) {
    const file = await files.download(name);
    expect(file.name).toBe(name);
    expect(file.text.length).toBeGreaterThan(100);
  }
  expect((await files.download('results.csv')).text).toContain('key-question,2.1.1,');
});

test('it says that the files are not encrypted and may hold personal data', async ({ app }) => {
  const files = new ExportPage(app);
  await files.open(await openSample(app));
  await expect(app.page.getByText(/not encrypted, and notes and reasons may hold personal data/)).toBeVisible();
});
